/** A stretch of two texts laid beside each other. */
interface Stretch {
  readonly kind: "same" | "quotation-only" | "source-only";
  readonly quotation: readonly [from: number, to: number];
  readonly source: readonly [from: number, to: number];
}

export interface Alignment {
  /** How many characters have to be added, dropped or changed. */
  readonly distance: number;
  readonly stretches: readonly Stretch[];
}

const step = { diagonal: 0, quotation: 1, source: 2 } as const;

/**
 * Lays a quotation along a window of its source so that the fewest characters differ. The source
 * may go on at both ends. Only a band is computed: the quotation's character i is compared with
 * the window's characters i to i + `slack`, which keeps it linear in the quotation's length.
 */
export function align(
  quotation: readonly string[],
  window: readonly string[],
  slack: number,
): Alignment {
  const rows = quotation.length + 1;
  const width = slack + 1;
  const steps = new Uint8Array(rows * width);
  let costs = new Uint32Array(width);
  for (let i = 1; i < rows; i++) {
    const next = new Uint32Array(width);
    for (let k = 0; k < width; k++) {
      // Column k of row i is the window's position i + k.
      const there = i + k - 1;
      const same = quotation[i - 1] === window[there] && there < window.length;
      let cost = (costs[k] ?? 0) + (same ? 0 : 1);
      let taken: number = step.diagonal;
      const above = k + 1 < width ? (costs[k + 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      if (above < cost) [cost, taken] = [above, step.quotation];
      const left = k > 0 ? (next[k - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      if (left < cost) [cost, taken] = [left, step.source];
      next[k] = cost;
      steps[i * width + k] = taken;
    }
    costs = next;
  }
  let k = costs.indexOf(Math.min(...costs));
  const distance = costs[k] ?? 0;
  const kinds: Stretch["kind"][] = [];
  let i = quotation.length;
  while (i > 0) {
    const taken = steps[i * width + k];
    if (taken === step.diagonal) {
      const same = quotation[i - 1] === window[i + k - 1];
      if (same) kinds.push("same");
      else kinds.push("quotation-only", "source-only");
      i--;
    } else if (taken === step.quotation) {
      kinds.push("quotation-only");
      i--;
      k++;
    } else {
      kinds.push("source-only");
      k--;
    }
  }
  return { distance, stretches: stretchesOf(kinds.reverse(), k) };
}

/** Joins single steps, which start at the window's position `at`, to stretches. */
function stretchesOf(kinds: readonly Stretch["kind"][], at: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let here = 0;
  let there = at;
  // Of a run of differences, what the source has comes first, then what the quotation has.
  for (let from = 0; from < kinds.length; ) {
    const same = kinds[from] === "same";
    let to = from;
    while (to < kinds.length && (kinds[to] === "same") === same) to++;
    const run = kinds.slice(from, to);
    const inSource = run.filter((kind) => kind !== "quotation-only").length;
    const inQuotation = run.filter((kind) => kind !== "source-only").length;
    const add = (kind: Stretch["kind"], quoted: number, held: number): void => {
      if (quoted === 0 && held === 0) return;
      const stretch = {
        kind,
        quotation: [here, here + quoted] as const,
        source: [there, there + held] as const,
      };
      stretches.push(stretch);
      here += quoted;
      there += held;
    };
    if (same) add("same", inQuotation, inSource);
    else {
      add("source-only", 0, inSource);
      add("quotation-only", inQuotation, 0);
    }
    from = to;
  }
  return stretches;
}
