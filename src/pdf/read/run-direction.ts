import type { TextRun } from "../content/sheet.ts";

/**
 * What the characters of a run make of it when right-to-left and left-to-right text share a
 * line: letters of either direction, numbers, or signs that go along with their neighbours.
 */
export type RunKind = "rtl" | "ltr" | "number" | "neutral";

// Without numbers and the signs that go with either direction, such as the Arabic comma.
const rtl =
  /(?![\p{N}\u0600-\u0607\u0609\u060a\u060c\u060e\u060f\u066a-\u066c])[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** It has a character of a script that runs from right to left: a letter, a number or a sign. */
export const hasRtlCharacter = (text: string): boolean =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(text);

export function kindOf({ text, reversed }: TextRun): RunKind {
  // A single character needs no reversing: only what it is tells its direction.
  if (reversed || rtl.test(text)) return "rtl";
  if (/\p{L}/u.test(text)) return "ltr";
  if (/\p{Nd}/u.test(text)) return "number";
  return [...text].length > 1 ? "ltr" : "neutral";
}

/** Scripts that run from right to left, by the languages that are written in them. */
export const isRtlLanguage = (tag: string): boolean =>
  /^(ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|ug|ur|yi)(-|$)/i.test(tag) ||
  /-(Arab|Hebr|Nkoo|Syrc|Thaa)(-|$)/i.test(tag);

/**
 * The direction of the paragraph, which no PDF states. Signs and spaces between words of
 * different direction are set in that of the paragraph, so that it shows in which run they are.
 * @param lines runs from left to right, each line by itself
 */
export function isRtlParagraph(lines: readonly (readonly TextRun[])[], language: string): boolean {
  let votes = 0;
  for (const line of lines) {
    for (const [at, run] of line.entries()) {
      votes += voteBetween(run, line[at + 1]) + voteOf(line, at);
    }
    // A full stop at the left end is where a right-to-left line ends.
    const [first] = line;
    if (first && line.length > 1 && kindOf(first) === "neutral") votes++;
  }
  return votes === 0 ? isRtlLanguage(language) : votes > 0;
}

/** Above 0 for right to left: a sign where they meet belongs to the paragraph's direction. */
function voteBetween(left: TextRun, right: TextRun | undefined): number {
  if (!right) return 0;
  const kinds = [kindOf(left), kindOf(right)];
  if (!kinds.includes("ltr") || !kinds.includes("rtl")) return 0;
  const isRtlLeft = kinds[0] === "rtl";
  const [rtlRun, ltrRun] = isRtlLeft ? [left, right] : [right, left];
  // The right end of right-to-left text is where it begins.
  const signAt = (text: string): number => (isSign([...text].at(isRtlLeft ? 0 : -1)) ? 1 : 0);
  return signAt(rtlRun.text) - signAt(ltrRun.text);
}

/** A sign that is not shown in one go with the words beside it has another direction than they. */
function voteOf(line: readonly TextRun[], at: number): number {
  const [before, sign, after] = [line[at - 1], line[at], line[at + 1]];
  if (!sign || kindOf(sign) !== "neutral") return 0;
  const isParted = [before, after].some(
    (run) => run && kindOf(run) === "ltr" && run.font === sign.font,
  );
  // What is no space may also go on from right-to-left text in the line above.
  const isBeside = [before, after].some((run) => run && kindOf(run) === "rtl");
  return isParted && !(isBeside && sign.text.trim() !== "") ? 1 : 0;
}

/** Brackets are none: they go with what stands in them. */
const isSign = (character = ""): boolean => /^[^\p{L}\p{M}\p{N}\p{Ps}\p{Pe}]$/u.test(character);
