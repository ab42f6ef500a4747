import { bare } from "./rendered-page.ts";

/** A text that was to be printed. */
export interface ExpectedText {
  readonly text: string;
  readonly record?: string | undefined;
}

/** A text as it was read back. */
export interface ReadText {
  readonly text: string;
  readonly page: number;
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

/**
 * Compares texts in reading order, code point for code point. White space is left out on
 * both sides, since lines end elsewhere in a PDF, and nothing else. After a difference it goes on
 * at the next text that is found again.
 */
export function textDifferences(
  expected: readonly ExpectedText[],
  read: readonly ReadText[],
): TextDifference[] {
  const differences: TextDifference[] = [];
  const found = read.map(({ text }) => bare(text)).join("");
  const pageAt = pagesByOffset(read);
  const texts = expected.map(({ text, record }) => ({ text: bare(text), record }));
  let at = 0;
  for (let index = 0; index < texts.length; index++) {
    const { text, record } = texts[index] ?? { text: "" };
    if (found.startsWith(text, at)) {
      at += text.length;
      continue;
    }
    const same = sharedLength(text, found, at);
    differences.push({
      record: record || undefined,
      page: pageAt(at + same),
      expected: [...text.slice(same)].slice(0, shown).join(""),
      found: [...found.slice(at + same, at + same + 4 * shown)].slice(0, shown).join(""),
    });
    if (differences.length === mostDifferences) return differences;
    const next = resume(texts, index + 1, found, at);
    if (next === undefined) return differences;
    index = next.index - 1;
    at = next.at;
  }
  if (at < found.length) {
    const rest = [...found.slice(at, at + 4 * shown)].slice(0, shown).join("");
    differences.push({ record: undefined, page: pageAt(at), expected: "", found: rest });
  }
  return differences;
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
  for (let index = from; index < texts.length; index++) {
    const { text = "" } = texts[index] ?? {};
    const place = text.length < 8 ? -1 : found.indexOf(text, at);
    if (place >= 0) return { index, at: place };
  }
  return undefined;
}

function pagesByOffset(read: readonly ReadText[]): (offset: number) => number | undefined {
  const ends: { end: number; page: number }[] = [];
  let end = 0;
  for (const { text, page } of read) {
    end += bare(text).length;
    ends.push({ end, page });
  }
  return (offset) => (ends.find((entry) => offset < entry.end) ?? ends.at(-1))?.page;
}
