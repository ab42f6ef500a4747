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
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
