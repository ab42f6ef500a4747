import { type ShownLine, saysInSomeOrder } from "../pdf/read/shown-lines.ts";
import { bare } from "./rendered-page.ts";

/** A text that was to be printed. */
export interface ExpectedText {
  readonly text: string;
  readonly record?: string | undefined;
}

/** A place where what was read back is not what was to be printed. */
export interface TextDifference {
  readonly record: string | undefined;
  readonly page: number | undefined;
  /** A few signs from the first one that differs on; empty where nothing was to follow. */
  readonly expected: string;
  readonly found: string;
}

// Enough for an editor to act on; a font that maps wrongly makes thousands.
const mostDifferences = 5;
const shown = 12;
/** How many texts ahead the next one that agrees is looked for, each in all that was read. */
const mostAhead = 500;

/**
 * Compares texts in reading order, code point for code point. White space is left out on
 * both sides, since lines end elsewhere in a PDF, and so is the order of words of both directions
 * on one line, of which a page does not tell for certain. After a difference it goes on at the
 * next text that is found again.
 */
export function textDifferences(
  expected: readonly ExpectedText[],
  read: readonly ShownLine[],
): TextDifference[] {
  const differences: TextDifference[] = [];
  const lines = placed(read);
  let found = read.flatMap(({ pieces }) => pieces).join("");
  const texts = expected.map(({ text, record }) => ({ text: bare(text), record }));
  let at = 0;
  for (let index = 0; index < texts.length; ) {
    const { text, record } = texts[index] ?? { text: "" };
    if (found.startsWith(text, at)) {
      at += text.length;
      index++;
      continue;
    }
    const place = at + sharedLength(text, found, at);
    const line = lines.find(({ end }) => place < end);
    const ordered = line && inItsOrder(line, texts.slice(index), found, at);
    if (ordered !== undefined) {
      found = ordered;
      continue;
    }
    differences.push({
      record: record || undefined,
      page: (line ?? lines.at(-1))?.page,
      expected: [...text.slice(place - at)].slice(0, shown).join(""),
      found: [...found.slice(place, place + 4 * shown)].slice(0, shown).join(""),
    });
    if (differences.length === mostDifferences) return differences;
    const next = resume(texts, index + 1, found, at);
    if (next === undefined) return differences;
    ({ index, at } = next);
  }
  if (at < found.length) {
    const rest = [...found.slice(at, at + 4 * shown)].slice(0, shown).join("");
    const line = lines.find(({ end }) => at < end);
    differences.push({ record: undefined, page: line?.page, expected: "", found: rest });
  }
  return differences;
}

/** A line and where it stands in all that was read, in UTF-16 units. */
interface PlacedLine extends ShownLine {
  readonly start: number;
  readonly end: number;
}

function placed(lines: readonly ShownLine[]): PlacedLine[] {
  let start = 0;
  return lines.map((line) => {
    const place = { ...line, start, end: start + line.pieces.join("").length };
    start = place.end;
    return place;
  });
}

/**
 * What was read, with the words of a line in the order that was expected; undefined where no
 * order of them gives it.
 * @param texts what is expected from `at` on
 */
function inItsOrder(
  line: PlacedLine,
  texts: readonly { readonly text: string }[],
  found: string,
  at: number,
): string | undefined {
  const { start, end } = line;
  const known = found.slice(start, at);
  let ahead = "";
  for (const { text } of texts) {
    if (ahead.length >= end - at) break;
    ahead += text;
  }
  const wanted = known + ahead.slice(Math.max(0, start - at), end - at);
  if (wanted === found.slice(start, end) || !saysInSomeOrder(line, wanted)) return undefined;
  return found.slice(0, start) + wanted + found.slice(end);
}

/** How far two texts agree, in UTF-16 units, never within a character. */
function sharedLength(text: string, found: string, at: number): number {
  let length = 0;
  for (const sign of text) {
    if (!found.startsWith(sign, at + length)) break;
    length += sign.length;
  }
  return length;
}

/** The next text that is long enough to be told by, and where it was found. */
function resume(
  texts: readonly { readonly text: string }[],
  from: number,
  found: string,
  at: number,
): { index: number; at: number } | undefined {
  for (const [ahead, { text }] of texts.slice(from, from + mostAhead).entries()) {
    const place = text.length < 8 ? -1 : found.indexOf(text, at);
    if (place >= 0) return { index: from + ahead, at: place };
  }
  return undefined;
}
