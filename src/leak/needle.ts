import type { PrivateString } from "../model/private-string.ts";
import { encodings, isIn } from "./bytes.ts";
import { lastBefore } from "./last-before.ts";
import { type Letters, lettersOf } from "./letters.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A private string made ready to be looked for. */
export interface Needle {
  readonly label: string;
  /** Where it stands in a text, in positions of the original. */
  readonly find: (text: Letters) => Span[];
  /** Whether a file that is no text holds it, in one of the usual encodings. */
  readonly isIn: (bytes: Buffer) => boolean;
  /** Looked for in diagnostics only. */
  readonly isLoose: boolean;
  /** Its letters, for parts of it. */
  readonly letters: string;
}

/** Shorter names of letters must stand as words: “Li” is part of “policy”. */
const longEnough = 8;

export function needleOf({ label, text, isId, isForReports }: PrivateString): Needle {
  const letters = lettersOf(text).text;
  let encoded: ReturnType<typeof encodings> | undefined;
  const asWord = letters.length < longEnough;
  return {
    label,
    letters,
    isLoose: isForReports === true || (isId === true && !text.includes("-")),
    find: isId
      ? (haystack) => findId(haystack, text)
      : (haystack) => findLetters(haystack, letters, asWord),
    isIn: (bytes) => {
      // Most are looked for in messages alone, which have no encoding.
      encoded ??= encodings(text);
      return encoded.some((form) => isIn(bytes, form, asWord));
    },
  };
}

function findLetters(haystack: Letters, letters: string, asWord: boolean): Span[] {
  const spans: Span[] = [];
  if (letters === "") return spans;
  for (
    let at = haystack.text.indexOf(letters);
    at >= 0;
    at = haystack.text.indexOf(letters, at + 1)
  ) {
    const start = haystack.starts[at] ?? 0;
    const end = haystack.ends[at + letters.length - 1] ?? start;
    if (!asWord || isWord(haystack.original, start, end)) spans.push({ start, end });
  }
  return spans;
}

/** Chinese and its kin have no word boundaries; there any place counts. */
const spaced = /[\p{L}\p{N}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function isWord(text: string, start: number, end: number): boolean {
  const joins = (one: string | undefined, other: string | undefined): boolean =>
    [one, other].every((char) => char !== undefined && spaced.test(char) && !unspaced.test(char));
  const before = lastBefore(text.slice(Math.max(0, start - 2), start));
  const [first] = Array.from(text.slice(start, start + 2));
  const last = Array.from(text.slice(Math.max(0, end - 2), end)).at(-1);
  const [after] = Array.from(text.slice(end, end + 2));
  return !joins(before, first) && !joins(last, after);
}

/** An id is written in one way only; it may be part of another one. */
function findId({ original }: Letters, id: string): Span[] {
  const form = new RegExp(`(?<![a-z0-9])${id.replace(/[^a-z0-9-]/gi, "\\$&")}(?![a-z0-9])`, "gi");
  return [...original.matchAll(form)].map(({ index }) => ({
    start: index,
    end: index + id.length,
  }));
}
