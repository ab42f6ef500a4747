/** The candidates that somebody may have meant by `found`, the nearest first; at most three. */
function nearest(found: string, candidates: Iterable<string>): string[] {
  const wanted = found.toLowerCase();
  if (wanted === "" || wanted.length > 80) return [];
  const ranked: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const distance = distanceTo(wanted, candidate.toLowerCase());
    if (distance !== undefined) ranked.push({ candidate, distance });
  }
  const least = ranked.reduce((smallest, { distance }) => Math.min(smallest, distance), Infinity);
  return ranked
    .filter(({ distance }) => distance <= least)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** "Did you mean …?", or nothing if nothing is near. */
export function didYouMean(found: string, candidates: Iterable<string>): string | undefined {
  const names = nearest(found, candidates);
  return names.length === 0 ? undefined : `Did you mean ${inWords(names, "or")}?`;
}

/** How a hint is found for a word that is not known. */
export type Suggest = typeof didYouMean;

/** Letters that may be held to letters of a candidate: some seconds. */
const mostComparisons = 200_000_000;

/**
 * The same for a list of any length, in which each of thousands may be wrong: to hold each of
 * them to thousands of candidates takes minutes. The first are helped, as far as that goes.
 */
export function suggestWhilePatient(): Suggest {
  let left = mostComparisons;
  return (found, candidates) => {
    if (left <= 0) return undefined;
    const names = [...candidates];
    left -= names.length * found.length ** 2;
    return didYouMean(found, names);
  };
}

/** A hint: "Did you mean …?" if something is near, then `lead` and the list of what there is. */
export function hintFor(found: string, known: readonly string[], lead: string): string {
  const listed = known.length > 30 ? [...known.slice(0, 30), "…"] : known;
  const list = known.length === 0 ? undefined : `${lead} ${listed.join(", ")}.`;
  return [didYouMean(found, known), list].filter((part) => part !== undefined).join(" ");
}

/** `a, b or c`, at most `limit` of them. */
export function inWords(names: readonly string[], conjunction: "and" | "or", limit = 20): string {
  const shown = names.slice(0, limit);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} ${conjunction} ${rest} more`;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** A part of a name counts as near to the whole: `lu` for `lu-xiaomeng`. */
function distanceTo(wanted: string, candidate: string): number | undefined {
  if (candidate === wanted) return 0;
  if (wanted.length > 1 && candidate.split("-").includes(wanted)) return 1;
  const limit = Math.floor(Math.min(wanted.length, candidate.length) / 3);
  const distance = editDistance(wanted, candidate, limit);
  if (distance <= limit) return distance;
  return wanted.length > 2 && candidate.startsWith(wanted) ? limit : undefined;
}

/** Insertions, deletions, replacements and swaps of neighbours; above `limit` the number is no more exact. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  const [a, b] = unlike(one, other);
  let beforeLast: number[] = [];
  let last: number[] = [];
  let row: number[] = [];
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = (last[j - 1] ?? 0) + same;
      cost = Math.min(cost, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length] ?? limit + 1;
}

/** Two words without what they begin and end with alike, which costs nothing. */
function unlike(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
