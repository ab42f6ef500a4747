/*
 * What a code point counts as when texts are compared. Only differences of form are levelled:
 * width, ligatures, presentation forms, quotation marks. Never a difference of wording, so no
 * letter case, no dash for a hyphen, no superscript for a digit (10² is not 102), and no
 * Traditional character for a Simplified one: none of the blocks below maps one to the other.
 */

/**
 * Blocks whose compatibility mapping (NFKC) is a difference of form alone. CJK compatibility
 * ideographs need none: their mapping is canonical, and NFC does it.
 */
const formBlocks: readonly (readonly [number, number])[] = [
  [0x2e80, 0x2fd5], // CJK and Kangxi radicals, which PDFs give for the ideographs
  [0xfb00, 0xfdff], // ligatures; Hebrew and Arabic presentation forms
  [0xfe10, 0xfe19], // vertical forms
  [0xfe30, 0xfe6f], // vertical and small forms
  [0xfe70, 0xfefc], // Arabic presentation forms
  [0xff01, 0xffee], // full width and half width
];

const quotationMark = /["'“”„‟‘’‚‛«»‹›「」『』〝〞〟❛❜❝❞ʼ]/u;
const foldedQuotationMark = '"';

/** NFKC would leave the first as it is, and make of the second what the first is. */
const formByHand: Readonly<Record<string, string>> = {
  "\u2010": "-",
  "\u2011": "-",
  "…": "...",
  "⋯": "...",
  "‥": "..",
};

/** Most of the characters of Chinese: ideographs, which are nothing but themselves. */
export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** The form under which a character is compared; often itself, sometimes several characters. */
export function formOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  // Most of any text, and nothing to do for it.
  if (isHan(code)) return char;
  if (code < 0x80) return char === "'" ? foldedQuotationMark : char;
  const byHand = formByHand[char];
  if (byHand !== undefined) return byHand;
  if (isQuotationMark(char)) return foldedQuotationMark;
  const isForm = formBlocks.some(([first, last]) => code >= first && code <= last);
  if (!isForm) return char.normalize("NFC");
  const plain = char.normalize("NFKC");
  // Some spacing marks decompose to a space with a mark: that would invent white space.
  if (/\s/u.test(plain)) return char;
  return Array.from(plain, (part) => (isQuotationMark(part) ? foldedQuotationMark : part)).join("");
}

export function isQuotationMark(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x80 || isHan(code)) return char === '"' || char === "'";
  return quotationMark.test(char);
}

/** Soft hyphens, zero-width characters, byte-order marks, direction marks, variation selectors. */
export function isInvisible(char: string): boolean {
  return (
    char >= "\u00ad" && !isHan(char.charCodeAt(0)) && /\p{Default_Ignorable_Code_Point}/u.test(char)
  );
}

// Held texts have millions of characters, and an expression for each takes ten times as long.
const isAsciiBreakOrTab = (code: number): boolean => code >= 0x09 && code <= 0x0d;
const isAsciiLetterOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39);

/** White space of any width, line ends and page breaks included. */
export function isWhiteSpace(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x80) return code === 0x20 || isAsciiBreakOrTab(code);
  if (isHan(code)) return false;
  return /[\s\u0085]/u.test(char) && char !== "\ufeff";
}

export function isLineBreak(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x80) return code !== 0x09 && isAsciiBreakOrTab(code);
  return /[\n\v\f\r\u0085\u2028\u2029]/u.test(char);
}

/** Letters and digits of scripts that part their words by spaces: Latin, Cyrillic, Hangul… */
export function isSpacedWord(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x80) return isAsciiLetterOrDigit(code);
  return /[\p{L}\p{N}\p{M}]/u.test(char) && !isUnspacedScript(char);
}

/** Letters of the scripts of Chinese and Japanese, which a line break may part anywhere. */
export function isUnspacedScript(char: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}ー]/u.test(char);
}

/** Interlinear annotation (ruby) in plain text: anchor, FFF9; reading, FFFA to FFFB. */
export const ruby = { anchor: "\ufff9", separator: "\ufffa", end: "\ufffb" } as const;

/** A reading beyond this is no ruby, and its end mark belongs to something else. */
const longestReading = 64;

/** Where the ruby reading that starts at `at` is over, or `at` itself if none starts there. */
export function endOfReading(chars: readonly string[], at: number): number {
  if (chars[at] !== ruby.separator) return at;
  const length = chars.slice(at + 1, at + 1 + longestReading).indexOf(ruby.end);
  return length >= 0 ? at + 1 + length + 1 : at;
}
