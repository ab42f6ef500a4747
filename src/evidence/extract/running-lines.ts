/*
 * Finds the running heads and page numbers of a paged text: else a quotation that goes on over a
 * page would have them in its midst. Only a line that stands at the same edge of most pages, with
 * no difference but a number that counts along, is one.
 */

/** How many lines at each edge of a page can be running ones. */
const depth = 2;
const fewestPages = 3;

/** The pages without their running heads and feet. */
export function dropRunningLines(pages: readonly string[]): readonly string[] {
  const lines = pages.map((page) => page.split("\n").filter((line) => /\S/u.test(line)));
  const counts = new Map<string, number>();
  for (const [page, ofPage] of lines.entries()) {
    for (const { key } of edgeLines(ofPage, page)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(fewestPages, Math.ceil(pages.length / 2));
  return lines.map((ofPage, page) => {
    const running = new Set<number>();
    // Left and right pages differ: a head on every other page is one as well.
    for (const { at, key } of edgeLines(ofPage, page)) {
      if ((counts.get(key) ?? 0) >= least) running.add(at);
    }
    return ofPage.filter((_, at) => !running.has(at)).join("\n");
  });
}

/** The lines at the edges of a page, each with what it has in common with those of other pages. */
function edgeLines(lines: readonly string[], page: number): { at: number; key: string }[] {
  const edge = Math.min(depth, Math.floor(lines.length / 2));
  const at = (index: number, side: string, rank: number) => {
    const line = (lines[index] ?? "").trim();
    // A page number less the number of its page is the same on each.
    const pattern = line.replace(/\d{1,6}/g, (number) => `#${Number(number) - page}`);
    return { at: index, key: `${side}${rank} ${pattern}` };
  };
  return Array.from({ length: edge }, (_, rank) => [
    at(rank, "head", rank),
    at(lines.length - 1 - rank, "foot", rank),
  ]).flat();
}
