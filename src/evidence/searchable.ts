import { type FoldedText, foldText } from "./fold.ts";
import { type Mark, quotationMarks } from "./quotation-marks.ts";

/** A held text made ready for searching: folded, and its quotation marks paired. */
export interface SearchableText extends FoldedText {
  readonly marks: ReadonlyMap<number, Mark>;
}

export function searchable(text: string): SearchableText {
  const folded = foldText(text);
  return { ...folded, marks: quotationMarks(folded.chars) };
}

/** A range of code points of the original. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range of the folded copy. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The code points of the original that a range of the folded copy stands for; it is not empty. */
export function originalSpan(text: FoldedText, { from, to }: Range): Span {
  return { start: text.starts[from] ?? text.chars.length, end: text.ends[to - 1] ?? 0 };
}

/** The code points between what stands before and behind a range, which may be empty. */
export function gapSpan(text: FoldedText, { from, to }: Range): Span {
  const end = text.starts[to] ?? text.chars.length;
  return from === to
    ? { start: end, end }
    : { start: text.starts[from] ?? text.chars.length, end: text.ends[to - 1] ?? end };
}

export function passage(text: FoldedText, { start, end }: Span): string {
  return text.chars.slice(start, end).join("");
}

/**
 * Whether a range of the folded copy starts and ends between characters of the original: `ight`
 * does not stand in a text whose `fight` begins with the ligature `ﬁ`.
 */
export function isWholeCharacters(text: FoldedText, { from, to }: Range): boolean {
  const splits = (at: number): boolean =>
    at > 0 && at < text.folded.length && text.starts[at - 1] === text.starts[at];
  return !splits(from) && !splits(to);
}
