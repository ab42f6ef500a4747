/**
 * The characters that subsets of Chinese fonts hold. Letters and digits are not
 * among them, so that `"Noto Serif SC", "Source Serif 4"` sets Latin from the
 * Latin font. Quotation marks, dash, ellipsis and interpunct are: in Chinese
 * they must be full-width, while a stack that begins with a Latin font takes
 * them from there.
 */
const ranges: readonly (readonly [number, number])[] = [
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

export const inCjkRange = (code: number): boolean =>
  ranges.some(([first, last]) => code >= first && code <= last);
