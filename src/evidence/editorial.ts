import { fold } from "./fold.ts";

/*
 * Reads the editors' own marks in a quotation: an ellipsis leaves words out, square brackets put
 * words in or in place of others. What stands between them has to be found in the source.
 */

export type EditorialMark =
  | { readonly kind: "omission"; readonly mark: string }
  | { readonly kind: "insertion"; readonly mark: string; readonly words: string };

export interface QuotationPart {
  /** As it stands in the quotation, without the white space beside an editors' mark. */
  readonly text: string;
  readonly folded: string;
  /** What the editors put between it and the part in front. */
  readonly before: EditorialMark | undefined;
}

export interface EditedQuotation {
  /** Empty where the quotation has nothing but marks. */
  readonly parts: readonly QuotationPart[];
  readonly leading: EditorialMark | undefined;
  readonly trailing: EditorialMark | undefined;
}

const dots = String.raw`(?:…+|⋯+|\.{3,}|\. \. \.)`;
const editorialMark = new RegExp(
  String.raw`\[\s*${dots}\s*\]|［\s*${dots}\s*］|[(（]\s*${dots}\s*[)）]|${dots}|\[([^[\]]{1,200})\]|［([^［］]{1,200})］`,
  "gu",
);

/** Splits a quotation at the editors' marks. */
export function readEditorialMarks(quotation: string): EditedQuotation {
  const texts: string[] = [];
  const marks: EditorialMark[] = [];
  let from = 0;
  for (const found of quotation.matchAll(editorialMark)) {
    const [mark, square, wide] = found;
    const words = square ?? wide;
    texts.push(quotation.slice(from, found.index));
    marks.push(
      words === undefined ? { kind: "omission", mark } : { kind: "insertion", mark, words },
    );
    from = found.index + mark.length;
  }
  texts.push(quotation.slice(from));

  const folded = texts.map(fold);
  const first = folded.findIndex((text) => text !== "");
  const last = folded.findLastIndex((text) => text !== "");
  if (first < 0) return { parts: [], leading: marks[0], trailing: undefined };
  const parts = texts.slice(first, last + 1).map((text, index) => {
    const at = first + index;
    const open = at > 0 ? text.replace(/^[^\S\ufeff]+/u, "") : text;
    return {
      text: at < marks.length ? open.replace(/(?<![^\S\ufeff])[^\S\ufeff]+$/u, "") : open,
      folded: folded[at] ?? "",
      before: index === 0 ? undefined : marks[at - 1],
    };
  });
  return { parts, leading: edge(marks.slice(0, first)), trailing: edge(marks.slice(last)) };
}

/** Several marks at an edge leave words out if one of them does. */
const edge = (marks: readonly EditorialMark[]): EditorialMark | undefined =>
  marks.find(({ kind }) => kind === "omission") ?? marks[0];
