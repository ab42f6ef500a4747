import type { EditedQuotation, EditorialMark, QuotationPart } from "./editorial.ts";
import { isGap, longestOmission, longestReplacement } from "./gaps.ts";
import { isWholeCharacters, type Range, type SearchableText } from "./searchable.ts";

/** A part of a quotation at a place of the source where it stands when folded. */
interface PlacedPart extends Range {
  readonly part: QuotationPart;
}

/** All the parts of a quotation in their order, one way in which the source holds them. */
export type Arrangement = readonly PlacedPart[];

/** Against quotations made of hardly anything but gaps. */
const arrangementLimit = 200;
const stepLimit = 20_000;
const partLimit = 100;

/**
 * The places where the parts of a quotation stand in the source in their order, with gaps only
 * where the editors mark one. A quotation without marks is a single part.
 */
export function findArrangements({ parts }: EditedQuotation, text: SearchableText): Arrangement[] {
  const found: Arrangement[] = [];
  let steps = 0;

  const place = (index: number, placed: Arrangement): void => {
    const part = parts[index];
    if (part === undefined) {
      found.push(placed);
      return;
    }
    const last = placed.at(-1);
    const after = last?.to ?? 0;
    const until = last === undefined ? text.folded.length : after + reach(part.before);
    // Nobody is to look for it further on: that would be done for each place of the part before.
    const within =
      last === undefined ? text.folded : text.folded.slice(after, until + part.folded.length);
    const offset = last === undefined ? 0 : after;
    const next = (start: number): number => {
      const at = within.indexOf(part.folded, start - offset);
      return at < 0 ? at : at + offset;
    };
    let from = next(after);
    while (from >= 0 && from <= until && found.length < arrangementLimit && ++steps < stepLimit) {
      const to = from + part.folded.length;
      const fits =
        isWholeCharacters(text, { from, to }) &&
        (last === undefined || isGap(text, part.before, { from: last.to, to: from }));
      if (fits) place(index + 1, [...placed, { part, from, to }]);
      from = next(from + 1);
    }
  };
  if (parts.length > 0 && parts.length <= partLimit) place(0, []);
  return found;
}

const reach = (mark: EditorialMark | undefined): number =>
  mark?.kind === "omission" ? longestOmission : longestReplacement;
