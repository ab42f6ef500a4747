import { isInsideWord } from "./boundaries.ts";
import type { EditorialMark } from "./editorial.ts";
import { fold } from "./fold.ts";
import { dropsNegation, hasNegation } from "./negation.ts";
import { gapSpan, type Range, type SearchableText } from "./searchable.ts";

/** How far a gap may reach in the folded copy: some paragraphs, or the words that a bracket replaces. */
export const longestOmission = 1500;
export const longestReplacement = 60;

/** Whether an editors' mark may stand for a range of the source, which may be empty. */
export function isGap(text: SearchableText, mark: EditorialMark | undefined, gap: Range): boolean {
  if (mark === undefined) return gap.from === gap.to;
  const left = text.folded.slice(gap.from, gap.to);
  if (isOwnMark(text, mark, gap) || isChangedCapital(mark, left)) return true;
  if (dropsNegation(left, text.folded.slice(Math.max(0, gap.from - 2), gap.from))) return false;
  const { start, end } = gapSpan(text, gap);
  if (isInsideWord(text.chars, start) || isInsideWord(text.chars, end)) return false;
  // An ellipsis that leaves nothing out says something untrue.
  return mark.kind === "omission" ? hasWords(left) : isReplacement(mark.words, left);
}

/** A bracket stands for a few words of one sentence, and must not deny what the source affirms. */
export const isReplacement = (words: string, left: string): boolean =>
  hasWords(words) && !hasNegation(fold(words)) && !/[.!?。]/u.test(left);

/** Whether the mark is no editors' mark at all, but stands in the source as it is. */
export const isOwnMark = (text: SearchableText, mark: EditorialMark, gap: Range): boolean =>
  gap.from < gap.to && text.folded.slice(gap.from, gap.to) === fold(mark.mark);

/** “[T]he” for “the”. */
export const isChangedCapital = (mark: EditorialMark, left: string): boolean =>
  mark.kind === "insertion" &&
  /^\p{L}$/u.test(mark.words) &&
  left.trim() !== mark.words &&
  left.trim().toLowerCase() === mark.words.toLowerCase();

export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
