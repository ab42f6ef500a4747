/** “ ” serve English and Chinese alike; the glyphs differ by font and `lang`. */
const quotationMarks: Readonly<Record<string, readonly [string, string]>> = {
  de: ["„", "“"],
  fr: ["«\u00a0", "\u00a0»"],
  es: ["«", "»"],
  ru: ["«", "»"],
  // They turn with the line.
  ar: ["«", "»"],
  fa: ["«", "»"],
  ja: ["「", "」"],
  "zh-Hant": ["「", "」"],
};

export function marksOf(lang: string): [string, string] {
  const [open, close] = quotationMarks[lang] ??
    quotationMarks[lang.split("-")[0] ?? ""] ?? ["“", "”"];
  return [open, close];
}
