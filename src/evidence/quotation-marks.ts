import { isInvisible, isLineBreak, isQuotationMark, isSpacedWord, isWhiteSpace } from "./forms.ts";

/** A quotation mark of a text: which side it is, and where the mark is that it belongs to. */
export interface Mark {
  readonly side: "open" | "close";
  /** None where a quotation goes on into the next paragraph, or a mark has been forgotten. */
  readonly partner?: number;
}

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
/** Nobody quotes deeper; a text of nothing but opening marks would take for ever. */
const deepest = 16;
const straight = "\"＂'＇”";

/**
 * The quotation marks of a text, by code point. They are paired within a paragraph, since the same
 * mark opens in one language and closes in another. Apostrophes are left out.
 */
export function quotationMarks(chars: readonly string[]): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  let open: { readonly char: string; readonly at: number }[] = [];
  for (const [at, char] of chars.entries()) {
    if (isLineBreak(char) && isBlankLine(chars, at)) open = [];
    if (!isMark(char)) continue;
    const before = visible(chars, at, -1);
    const after = visible(chars, at, 1);
    const isOpen = open.some((mark) => isClosedBy(mark.char, char));
    if (isApostrophe(char, before, after, isOpen)) continue;
    const closed = open.findLastIndex((mark) => isClosedBy(mark.char, char));
    // Only a mark that cannot open reaches past marks that have been left open within.
    const canClose =
      closed >= 0 && (closed === open.length - 1 || !(char in closers) || char === "”");
    if (canClose && !mustOpen(char, before, after)) {
      const partner = open[closed]?.at ?? at;
      marks.set(partner, { side: "open", partner: at });
      marks.set(at, { side: "close", partner });
      open = open.slice(0, closed);
    } else if (char in closers && !mustClose(char, before, after)) {
      open = [...open.slice(1 - deepest), { char, at }];
      marks.set(at, { side: "open" });
    } else marks.set(at, { side: "close" });
  }
  return marks;
}

const isClosedBy = (mark: string, char: string): boolean => (closers[mark] ?? "").includes(char);

const otherMarks: ReadonlySet<string> = new Set([...Object.keys(closers), ...closersOnly]);
const isMark = (char: string): boolean =>
  (isQuotationMark(char) && char !== "ʼ") || otherMarks.has(char);

/** In text with spaces, the space beside a straight mark tells its side. */
const mustOpen = (char: string, before: string, after: string): boolean =>
  straight.includes(char) && isEdge(before) && !isEdge(after);
const mustClose = (char: string, before: string, after: string): boolean =>
  straight.includes(char) && isEdge(after) && !isEdge(before);
const isEdge = (char: string): boolean => char === "" || isWhiteSpace(char);

function isApostrophe(char: string, before: string, after: string, isOpen: boolean): boolean {
  if (char !== "'" && char !== "’") return false;
  // In “workers’ rights” nothing is open that it could close.
  return isSpacedWord(before) && (isSpacedWord(after) || !isOpen);
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
