import { scriptLanguages } from "../../model/script-languages.ts";
import { han, type Ranges, signs } from "./ranges.ts";

/*
 * Scripts that few documents have. Their fonts and styles go only into a document that has
 * such text, and reach it by its language: every run of another script is marked with one.
 * The shared styles know Latin and Han only.
 */

export type ScriptName = "japanese" | "korean" | "arabic" | "hebrew" | "thai" | "devanagari";

/** A script that brings its own fonts along: one family, regular and bold. */
export interface ExtraScript {
  readonly name: ScriptName;
  readonly family: string;
  readonly languages: readonly string[];
  /** The characters that no other script has: they call for its fonts wherever they stand. */
  readonly letters: Ranges;
  /** What else it draws. */
  readonly besides: Ranges;
  /**
   * It has signs in common with Chinese, and no forms: its fonts draw those of texts in its
   * languages, and are called for by them.
   */
  readonly sharesHan: boolean;
  /** The features without which its letters would stand side by side and not join. */
  readonly features: readonly string[];
  /**
   * The least height of a line that holds its marks above and below the letters. Where they
   * reach out of the line, and a page ends there, Chromium writes the words on both pages.
   */
  readonly lineHeight?: number;
  /** The same for what is no part of a line in another script; a name in such a line fits it. */
  readonly ownLineHeight?: number;
}

/**
 * In the order in which their rules are written. All come from a font whose text comes out of
 * a PDF as it went in.
 */
export const extraScripts: readonly ExtraScript[] = [
  {
    name: "arabic",
    family: "Vazirmatn",
    languages: scriptLanguages.arabic,
    letters: [
      [0x0600, 0x06ff],
      [0x0750, 0x077f],
      [0x0870, 0x08ff],
      [0xfb50, 0xfdff],
      [0xfe70, 0xfefc],
    ],
    besides: signs,
    sharesHan: false,
    features: ["init", "medi", "fina", "isol", "rlig", "rclt"],
    // A vowel sign above a hamza above an alef, and two dots and a vowel sign below.
    ownLineHeight: 1.86,
  },
  {
    name: "japanese",
    family: "Noto Sans JP",
    languages: scriptLanguages.kana,
    // Kana stand in Chinese too, and Chinese fonts have them.
    letters: [],
    besides: han,
    sharesHan: true,
    features: [],
  },
  {
    name: "korean",
    family: "Noto Sans KR",
    languages: scriptLanguages.hangul,
    letters: [
      [0x1100, 0x11ff],
      [0x3131, 0x318e],
      [0xa960, 0xa97c],
      [0xac00, 0xd7fb],
    ],
    besides: han,
    sharesHan: true,
    features: ["ljmo", "vjmo", "tjmo"],
  },
  {
    name: "hebrew",
    family: "Noto Sans Hebrew",
    languages: scriptLanguages.hebrew,
    letters: [
      [0x0591, 0x05f4],
      [0x20aa, 0x20aa], // the sign of its currency
      [0xfb1d, 0xfb4f],
    ],
    besides: signs,
    sharesHan: false,
    features: [],
    lineHeight: 1.4,
  },
  {
    name: "thai",
    family: "Noto Sans Thai",
    languages: scriptLanguages.thai,
    letters: [
      [0x0e01, 0x0e3a],
      [0x0e40, 0x0e5b],
    ],
    besides: signs,
    sharesHan: false,
    features: [],
    lineHeight: 1.6,
  },
  {
    name: "devanagari",
    family: "Noto Sans Devanagari",
    languages: scriptLanguages.devanagari,
    letters: [
      [0x0900, 0x097f],
      [0x1cd0, 0x1cf9],
      [0xa8e0, 0xa8ff],
    ],
    besides: signs,
    sharesHan: false,
    features: [
      ...["nukt", "akhn", "rphf", "rkrf", "pref", "blwf", "half", "pstf", "vatu", "cjct"],
      ...["init", "pres", "abvs", "blws", "psts", "haln", "abvm", "blwm", "dist"],
    ],
    lineHeight: 1.6,
  },
];

/** Whether a text of this language is written in the script, as `:lang()` has it. */
export const isIn = ({ languages }: ExtraScript, language: string): boolean =>
  languages.some((own) => language === own || language.startsWith(`${own}-`));
