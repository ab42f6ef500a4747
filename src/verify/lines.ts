import type { TextRun } from "../pdf/read/read.ts";

/** How many lines runs of text stand on: baselines closer than a third of a letter are one. */
export function countLines(runs: readonly TextRun[]): number {
  const pages = new Map<number, TextRun[]>();
  for (const run of runs) {
    if (run.text.trim() === "") continue;
    const list = pages.get(run.page);
    if (list) list.push(run);
    else pages.set(run.page, [run]);
  }
  let count = 0;
  for (const list of pages.values()) {
    let last = Number.NEGATIVE_INFINITY;
    for (const { baseline, size } of [...list].sort((a, b) => a.baseline - b.baseline)) {
      if (baseline - last > size / 3) count++;
      last = baseline;
    }
  }
  return count;
}
