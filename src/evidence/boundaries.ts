import { isInvisible, isLineBreak, isSpacedWord, isUnspacedScript, isWhiteSpace } from "./forms.ts";
import { isBlankLine } from "./quotation-marks.ts";
import type { SearchableText } from "./searchable.ts";

/*
 * Where a quotation may start and end without being cut: at a quotation mark, at the boundary of
 * a sentence or paragraph, at the edge of the text. What is doubtful is no boundary.
 */

const terminal = /[.!?。！？｡．…⋯؟।۔‼⁇⁈⁉]/u;
const closing = /[)\]）］〉》】〕}]/u;
const opening = /[([（［〈《【〔{]/u;
/** Words that end in a full stop without ending a sentence. */
const abbreviations = new Set(
  "mr mrs ms dr prof st rev hon gen col lt sgt capt gov sen rep no vol pp vs etc cf al inc ltd jr sr dept univ approx est".split(
    " ",
  ),
);

/** Whether nothing is cut off in front of the code point `at`. */
export function startsWhole(text: SearchableText, at: number): boolean {
  const { chars, marks } = text;
  const first = chars[at] ?? "";
  if (marks.get(at)?.side === "open") return true;
  const before = stepOver(chars, at - 1, -1);
  if (before.paragraph || before.at < 0) return true;
  if (marks.get(before.at)?.side === "open") return true;
  // The bracket closes the sentence in front.
  if (closing.test(first)) return false;
  let end = before.at;
  while (marks.get(end)?.side === "close" || closing.test(chars[end] ?? "")) {
    end = stepOver(chars, end - 1, -1).at;
  }
  return endsSentence(text, end);
}

/** Whether nothing is cut off behind the code points before `at`. */
export function endsWhole(text: SearchableText, at: number): boolean {
  const { chars, marks } = text;
  if (marks.get(at - 1)?.side === "close") return true;
  const after = stepOver(chars, at, 1);
  if (after.paragraph || after.at >= chars.length) return true;
  if (marks.get(after.at)?.side === "close") return true;
  let end = at - 1;
  while (closing.test(chars[end] ?? "")) end--;
  return endsSentence(text, end);
}

/** Whether the code point `at` is what ends a sentence. */
function endsSentence({ chars, marks }: SearchableText, at: number): boolean {
  const char = chars[at] ?? "";
  if (!terminal.test(char)) return false;
  const directlyBehind = chars[at + 1] ?? "";
  if (terminal.test(directlyBehind)) return false;
  let next = at + 1;
  while (marks.has(next) || closing.test(chars[next] ?? "")) next++;
  const spaceFollows = next > at + 1 || isWhiteSpace(chars[next] ?? " ");
  next = stepOver(chars, next, 1).at;
  while (marks.has(next) || opening.test(chars[next] ?? "")) next++;
  if (/\p{Ll}/u.test(chars[next] ?? "")) return false;
  if (char !== "." && char !== "．") return true;
  // In 3.5, example.org and 威廉.汉纳斯 it stands within.
  return spaceFollows && !isAbbreviation(chars, at);
}

function isAbbreviation(chars: readonly string[], at: number): boolean {
  let start = at;
  while (start > 0 && at - start <= 10 && /\p{L}/u.test(chars[start - 1] ?? "")) start--;
  const word = chars.slice(start, at).join("");
  // A single letter is an initial: “Kyle C. Chan”, “the U.S. Congress”.
  return (/^\p{L}$/u.test(word) && isSpacedWord(word)) || abbreviations.has(word.toLowerCase());
}

/** The nearest character on one side that can be seen, and whether the way crosses an empty line. */
function stepOver(
  chars: readonly string[],
  from: number,
  step: 1 | -1,
): { at: number; paragraph: boolean } {
  let at = from;
  let paragraph = false;
  for (;;) {
    const char = chars[at] ?? "";
    if (isLineBreak(char) && isBlankLine(chars, at)) paragraph = true;
    else if (!isWhiteSpace(char) && !isInvisible(char)) return { at, paragraph };
    at += step;
  }
}

/**
 * Whether a word or number goes on across the code point `at`. Cutting there turns “unable” into
 * “able”, “can’t” into “can” and 2.5 into 5.
 */
export function isInsideWord(chars: readonly string[], at: number): boolean {
  const [left, beforeLeft] = visibleFrom(chars, at - 1, -1);
  const [right, afterRight] = visibleFrom(chars, at, 1);
  if (isSpacedWord(left) && isSpacedWord(right)) return true;
  if (joins(right, left, afterRight) || joins(left, beforeLeft, right)) return true;
  // A sign belongs to its number, and a number to its sign of per cent.
  if (/[-−±+]/u.test(left) && isDigit(right)) return !isUnspacedScript(beforeLeft);
  return isDigit(left) && /[%％‰]/u.test(right);
}

const isDigit = (char: string): boolean => /\p{Nd}/u.test(char);

/** Whether `joint` makes one word or number of what stands on its two sides. */
const joins = (joint: string, one: string, other: string): boolean =>
  (/['’ʼ\u2010\u2011-]/u.test(joint) && isSpacedWord(one) && isSpacedWord(other)) ||
  (/[.,．，]/u.test(joint) && isDigit(one) && isDigit(other));

/** The two nearest characters on one side that can be seen or are white space. */
function visibleFrom(
  chars: readonly string[],
  from: number,
  step: 1 | -1,
): readonly [string, string] {
  const found: string[] = [];
  for (let at = from; found.length < 2; at += step) {
    const char = chars[at] ?? "";
    if (!isInvisible(char)) found.push(char);
  }
  return [found[0] ?? "", found[1] ?? ""];
}
