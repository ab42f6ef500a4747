/** A copy of a text in which only letters and figures are left, and where each stood. */
export interface Letters {
  readonly original: string;
  readonly text: string;
  /** For each unit of `text`, where its character starts in `original`. */
  readonly starts: readonly number[];
  /** The end of it there. */
  readonly ends: readonly number[];
}

/**
 * Folds a text for the search for private strings: without case, width, accents, white space,
 * punctuation, invisible characters and the strokes that stretch Arabic words. Wider than the
 * folding that quotations are matched with: a name must be found however it is set, split or
 * spelt. Traditional and Simplified characters stay apart; a private list names both.
 */
export function lettersOf(original: string): Letters {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of original) {
    const end = at + char.length;
    const form = formOf(char);
    if (form !== "") {
      parts.push(form);
      for (let unit = 0; unit < form.length; unit++) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { original, text: parts.join(""), starts, ends };
}

function formOf(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x80) {
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return char;
    return code >= 0x41 && code <= 0x5a ? char.toLowerCase() : "";
  }
  if (code >= 0x4e00 && code <= 0x9fff) return char;
  // Upper case first: ß and ſ have none of their own.
  return char
    .normalize("NFKD")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]|\u0640/gu, "")
    .replace(/[đħłøŧæœ]/gu, (letter) => plain[letter] ?? letter);
}

/** Strokes and joined letters that Unicode takes for letters of their own (Łukasz, Ørsted). */
const plain: Readonly<Record<string, string>> = {
  đ: "d",
  ħ: "h",
  ł: "l",
  ø: "o",
  ŧ: "t",
  æ: "ae",
  œ: "oe",
};
