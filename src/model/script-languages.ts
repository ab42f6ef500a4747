/**
 * The languages that are written in each script, the first of which is the one that a word is
 * taken to be in where nothing but its letters tells. All others are written in Latin or its kin.
 */
export const scriptLanguages = {
  han: ["zh-Hans", "zh", "yue", "lzh", "wuu", "nan", "hak"],
  kana: ["ja"],
  hangul: ["ko"],
  arabic: ["ar", "ckb", "fa", "ks", "ps", "sd", "ug", "ur"],
  hebrew: ["he", "yi"],
  thai: ["th"],
  devanagari: ["hi", "mr", "ne", "sa", "awa", "bho", "brx", "doi", "kok", "mag", "mai"],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;
