import { addAll } from "../model/add-all.ts";
import type { StructureKid, StructureNode } from "../pdf/read/read.ts";
import { type ShownLine, shownLines } from "../pdf/read/shown-lines.ts";

/**
 * Everything that a PDF shows as text, line by line in reading order: what its fonts say, and
 * not what is given to be read in place of it, which was copied from the page. Neither figures
 * (they have an alternative text) nor marks of lists that the browser made.
 */
export const readingLines = (root: StructureNode | undefined): readonly ShownLine[] =>
  root ? shownLines(root, { as: "shown", withoutMarks: true }) : [];

/** The pages on which an element shows something, in order. */
export function pagesOf(node: StructureNode): number[] {
  const pages = new Set<number>();
  const open: StructureKid[] = [node];
  for (let kid = open.pop(); kid !== undefined; kid = open.pop()) {
    if (kid.kind === "text") for (const { page } of kid.places) pages.add(page);
    if (kid.kind === "element") addAll(open, kid.kids);
  }
  return [...pages].filter((page) => page > 0).sort((a, b) => a - b);
}
