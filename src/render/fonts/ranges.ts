/** Characters, by their code points. */
export type Ranges = readonly (readonly [first: number, last: number])[];

/**
 * The characters that subsets of Chinese fonts hold, and those of fonts that share Han with them. Letters and digits are not
 * among them, so that `"Noto Serif SC", "Source Serif 4"` sets Latin from the
 * Latin font. Quotation marks, dash, ellipsis and interpunct are: in Chinese
 * they must be full-width, while a stack that begins with a Latin font takes
 * them from there.
 */
export const han: Ranges = [
  [0x00b7, 0x00b7], // interpunct of transliterated names
  [0x2014, 0x2015], // dash
  [0x2018, 0x2019], // single quotation marks
  [0x201c, 0x201d], // double quotation marks
  [0x2025, 0x2026], // ellipsis
  [0x203b, 0x203b], // reference mark
  [0x2103, 0x2103], // degree Celsius
  [0x2160, 0x217f], // Roman numerals
  [0x2190, 0x2193], // arrows
  [0x2460, 0x24ff], // numbers in circles
  [0x2500, 0x26ff], // box lines, geometric shapes, symbols
  [0x2e80, 0x303f], // radicals, CJK punctuation
  [0x3040, 0x33ff], // kana, bopomofo, letters in circles
  [0x3400, 0x4dbf], // Han, extension A
  [0x4e00, 0x9fff], // Han
  [0xf900, 0xfaff], // Han, compatibility
  [0xfe30, 0xfe4f], // vertical forms
  [0xff00, 0xffef], // full-width forms
  [0x1f100, 0x1f2ff], // letters and Han in squares
  [0x20000, 0x323af], // Han, extensions B to H
];

/**
 * Space and marks of scripts whose fonts have them. Without them each word would be a text of
 * its own in a PDF, and the words of a line from right to left stand there from left to right.
 */
export const signs: Ranges = [
  [0x0020, 0x002f], // space, marks
  [0x003a, 0x003f],
  [0x00ab, 0x00ab], // quotation marks, which turn with the line
  [0x00bb, 0x00bb],
  [0x200c, 0x200d], // what parts and joins letters
  [0x2010, 0x2026], // dashes, quotation marks, ellipsis
];

/** Whether a character is in one of these ranges. */
export const within = (ranges: Ranges, code: number): boolean =>
  ranges.some(([first, last]) => code >= first && code <= last);
