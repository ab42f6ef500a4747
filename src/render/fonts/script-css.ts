/*
 * Styles of scripts that few documents have. They go only into a document that
 * has such text, and reach it by its language: every run of another script is
 * marked with one. The shared styles know Latin and Han only.
 */

/** A script that brings its own fonts along. */
export type ExtraScript = "arabic" | "japanese";

/** The families, named once: a style may set the property to another one. */
export const extraFamilies: Readonly<Record<ExtraScript, string>> = {
  arabic: '"Vazirmatn"',
  japanese: '"Noto Sans JP"',
};

const arabicLanguages = ["ar", "ckb", "fa", "ks", "ps", "sd", "ug", "ur"];

const css: Readonly<Record<ExtraScript, string>> = {
  // Arabic has no italic; what a style slants, it tells by colour or size too.
  arabic: `:root { --arabic: ${extraFamilies.arabic}; }
${arabicLanguages.map((language) => `:lang(${language})`).join(", ")} { font-family: var(--arabic), var(--latin), var(--han), serif; font-style: normal; }`,
  // Twice, so that it goes before the shared rule for all languages written in Han.
  japanese: `:root { --japanese: ${extraFamilies.japanese}; }
:lang(ja):lang(ja) { font-family: var(--japanese), var(--han), var(--latin), serif; }`,
};

/** The rules of the scripts that a document has. */
export const scriptCss = (scripts: readonly ExtraScript[]): string =>
  scripts.map((script) => css[script]).join("\n");
