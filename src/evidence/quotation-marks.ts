import { isInvisible, isLineBreak, isQuotationMark, isSpacedWord, isWhiteSpace } from "./forms.ts";

/** Whether a quotation mark opens or closes. */
export type Side = "open" | "close";

/** What closes what each mark opens; a mark that is no key here never opens. */
const closers: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "‟": "”",
  "”": "”",
  "‘": "’",
  "‚": "‘’",
  "‛": "’",
  "«": "»",
  "»": "«»",
  "‹": "›",
  "›": "‹›",
  "「": "」",
  "『": "』",
  "｢": "｣",
  "﹁": "﹂",
  "﹃": "﹄",
  "〝": "〞〟",
  "❝": "❞",
  "❛": "❜",
  '"': '"',
  "＂": "＂",
  "'": "'",
  "＇": "＇",
};
const closersOnly = "’」』｣﹂﹄〞〟❞❜";
const straight = "\"＂'＇”";

/**
 * The side of every quotation mark of a text, by code point. Marks are paired within a paragraph,
 * since the same mark opens in one language and closes in another. Apostrophes are left out.
 */
export function quotationMarks(chars: readonly string[]): ReadonlyMap<number, Side> {
  const sides = new Map<number, Side>();
  let open: string[] = [];
  for (const [at, char] of chars.entries()) {
    if (isLineBreak(char) && isBlankLine(chars, at)) open = [];
    if (!isMark(char)) continue;
    const before = visible(chars, at, -1);
    const after = visible(chars, at, 1);
    if (isApostrophe(char, before, after, open)) continue;
    const closed = open.findLastIndex((mark) => (closers[mark] ?? "").includes(char));
    // Only a mark that cannot open reaches past marks that have been left open within.
    const canClose =
      closed >= 0 && (closed === open.length - 1 || !(char in closers) || char === "”");
    if (canClose && !mustOpen(char, before, after)) {
      open = open.slice(0, closed);
      sides.set(at, "close");
    } else if (char in closers && !mustClose(char, before, after)) {
      open.push(char);
      sides.set(at, "open");
    } else sides.set(at, "close");
  }
  return sides;
}

const isMark = (char: string): boolean =>
  (isQuotationMark(char) && char !== "ʼ") || char in closers || closersOnly.includes(char);

/** In text with spaces, the space beside a straight mark tells its side. */
const mustOpen = (char: string, before: string, after: string): boolean =>
  straight.includes(char) && isEdge(before) && !isEdge(after);
const mustClose = (char: string, before: string, after: string): boolean =>
  straight.includes(char) && isEdge(after) && !isEdge(before);
const isEdge = (char: string): boolean => char === "" || isWhiteSpace(char);

function isApostrophe(
  char: string,
  before: string,
  after: string,
  open: readonly string[],
): boolean {
  if (char !== "'" && char !== "’") return false;
  if (isSpacedWord(before) && isSpacedWord(after)) return true;
  // workers’ rights: nothing is open that it could close.
  return isSpacedWord(before) && !open.some((mark) => (closers[mark] ?? "").includes(char));
}

/** Whether the line that ends at `at` is followed by an empty one. */
export function isBlankLine(chars: readonly string[], at: number): boolean {
  // CR LF is one line end.
  let next = chars[at] === "\r" && chars[at + 1] === "\n" ? at + 2 : at + 1;
  while (isWhiteSpace(chars[next] ?? "") && !isLineBreak(chars[next] ?? "")) next++;
  // A page break between two lines of a paragraph is no empty line.
  const char = chars[next] ?? "";
  return isLineBreak(char) && char !== "\f" && chars[at] !== "\f";
}

/** The nearest character on one side that can be seen or is white space. */
function visible(chars: readonly string[], at: number, step: 1 | -1): string {
  let next = at + step;
  while (isInvisible(chars[next] ?? "")) next += step;
  return chars[next] ?? "";
}
