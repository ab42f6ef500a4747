import type { ExtraScript as ToldByLetters } from "./ranges.ts";

/*
 * Styles of scripts that few documents have. They go only into a document that
 * has such text, and reach it by its language: every run of another script is
 * marked with one. The shared styles know Latin and Han only.
 */

/** A script that brings its own fonts along. */
export type ExtraScript = ToldByLetters | "japanese";

/** The families, named once: a style may set the property to another one. */
export const extraFamilies: Readonly<Record<ExtraScript, string>> = {
  arabic: '"Vazirmatn"',
  hebrew: '"Noto Sans Hebrew"',
  hangul: '"Noto Sans KR"',
  thai: '"Noto Sans Thai"',
  devanagari: '"Noto Sans Devanagari"',
  japanese: '"Noto Sans JP"',
};

const languagesOf: Readonly<Record<ToldByLetters, readonly string[]>> = {
  arabic: ["ar", "ckb", "fa", "ks", "ps", "sd", "ug", "ur"],
  hebrew: ["he", "yi"],
  hangul: ["ko"],
  thai: ["th"],
  devanagari: ["hi", "mr", "ne", "sa"],
};

function css(script: ExtraScript): string {
  const root = `:root { --${script}: ${extraFamilies[script]}; }`;
  if (script === "japanese") {
    // Twice, so that it goes before the shared rule for all languages written in Han.
    return `${root}\n:lang(ja):lang(ja) { font-family: var(--japanese), var(--han), var(--latin), serif; }`;
  }
  // As for Korean, twice. None has an italic; what a style slants, it tells by colour or size too.
  const selectors = languagesOf[script].map((language) => {
    return script === "hangul" ? `:lang(${language}):lang(${language})` : `:lang(${language})`;
  });
  return `${root}\n${selectors.join(", ")} { font-family: var(--${script}), var(--latin), var(--han), serif; font-style: normal; }`;
}

/** The rules of the scripts that a document has. */
export const scriptCss = (scripts: readonly ExtraScript[]): string => scripts.map(css).join("\n");
