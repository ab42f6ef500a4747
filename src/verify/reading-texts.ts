import type { StructureKid, StructureNode } from "../pdf/read/read.ts";
import type { ReadText } from "./text-differences.ts";

/**
 * Everything that a screen reader reads out of a PDF, in order: replacement texts in place of what
 * they replace, neither figures (they have an alternative text) nor marks of lists that the
 * browser made.
 */
export function readingTexts(root: StructureNode | undefined): ReadText[] {
  const texts: ReadText[] = [];
  const open: StructureKid[] = root ? [root] : [];
  // A list and not recursion: the nesting comes from a file.
  for (let kid = open.pop(); kid !== undefined; kid = open.pop()) {
    if (kid.kind === "text") texts.push(...kid.runs.map(({ text, page }) => ({ text, page })));
    if (kid.kind !== "element" || isFigure(kid) || isMadeMark(kid)) continue;
    if (kid.actualText !== undefined)
      texts.push({ text: kid.actualText, page: pagesOf(kid)[0] ?? 0 });
    else open.push(...[...kid.kids].reverse());
  }
  return texts;
}

export const isFigure = ({ role }: StructureNode): boolean =>
  role === "Figure" || role === "Formula";

/** A bullet or number of a list that comes from the style and not from the text. */
const isMadeMark = ({ role, kids }: StructureNode): boolean =>
  role === "Lbl" && kids.every(({ kind }) => kind === "text");

/** The pages on which an element shows something, in order. */
export function pagesOf(node: StructureNode): number[] {
  const pages = new Set<number>();
  const open: StructureKid[] = [node];
  for (let kid = open.pop(); kid !== undefined; kid = open.pop()) {
    if (kid.kind === "text") for (const { page } of kid.places) pages.add(page);
    if (kid.kind === "element") open.push(...kid.kids);
  }
  return [...pages].filter((page) => page > 0).sort((a, b) => a - b);
}
