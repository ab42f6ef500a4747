import type { FaceScript } from "./faces.ts";

type Ranges = readonly (readonly [first: number, last: number])[];

/**
 * The characters that subsets of Chinese fonts hold. Letters and digits are not
 * among them, so that `"Noto Serif SC", "Source Serif 4"` sets Latin from the
 * Latin font. Quotation marks, dash, ellipsis and interpunct are: in Chinese
 * they must be full-width, while a stack that begins with a Latin font takes
 * them from there.
 */
const cjk: Ranges = [
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

/** The Arabic script, and what no other script has. */
const arabicLetters: Ranges = [
  [0x0600, 0x06ff],
  [0x0750, 0x077f],
  [0x0870, 0x08ff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
];

const hebrewLetters: Ranges = [
  [0x0590, 0x05ff],
  [0xfb1d, 0xfb4f],
];

const hangul: Ranges = [
  [0x1100, 0x11ff],
  [0x3131, 0x318e],
  [0xa960, 0xa97c],
  [0xac00, 0xd7fb],
];

const thai: Ranges = [[0x0e00, 0x0e7f]];

const devanagari: Ranges = [
  [0x0900, 0x097f],
  [0x1cd0, 0x1cff],
  [0xa8e0, 0xa8ff],
];

/**
 * What fonts of scripts from right to left are used for besides letters. Space and marks are
 * among them, else each word would be a text of its own in a PDF, and the words of a line stand
 * there from left to right.
 */
const turningMarks: Ranges = [
  [0x0020, 0x002f], // space, marks
  [0x003a, 0x003f],
  [0x00ab, 0x00ab], // quotation marks, which turn with the line
  [0x00bb, 0x00bb],
  [0x200c, 0x200d], // what parts and joins letters
  [0x2010, 0x2026], // dashes, quotation marks, ellipsis
];

const rangesOf: Readonly<Record<FaceScript, Ranges | undefined>> = {
  latin: undefined,
  cjk,
  japanese: cjk,
  arabic: [...arabicLetters, ...turningMarks],
  hebrew: [...hebrewLetters, ...turningMarks],
  hangul,
  thai,
  // With what parts and joins letters.
  devanagari: [...devanagari, [0x200c, 0x200d]],
};

/** The characters that call for the fonts of a script. */
const lettersOf: Readonly<Record<ExtraScript, Ranges>> = {
  arabic: arabicLetters,
  hebrew: hebrewLetters,
  hangul,
  thai,
  devanagari,
};

const within = (ranges: Ranges, code: number): boolean =>
  ranges.some(([first, last]) => code >= first && code <= last);

/** Whether faces of a script are used for a character. */
export function inRangeOf(script: FaceScript, code: number): boolean {
  const ranges = rangesOf[script];
  return ranges === undefined || within(ranges, code);
}

/** The scripts whose characters tell that their fonts are wanted; Japanese is told by its language. */
export type ExtraScript = "arabic" | "hebrew" | "hangul" | "thai" | "devanagari";
export const extraScripts = ["arabic", "hebrew", "hangul", "thai", "devanagari"] as const;

/** Whether a character calls for the fonts of a script. */
export const callsFor = (script: ExtraScript, code: number): boolean =>
  within(lettersOf[script], code);
