import type { Brand } from "./model/brand.ts";
import type { Problem } from "./model/diagnostic.ts";
import type { Edition } from "./model/edition.ts";
import { inWords } from "./model/nearest.ts";
import { fieldName } from "./model/shape/describe.ts";
import type { LocalizedText } from "./model/text.ts";
import type { RawRecord } from "./model/workspace.ts";

/**
 * Texts of a brand that are given by language, and lack one of an edition. A plain one is meant
 * for all: the name of a house is the same everywhere. The name itself is the publisher's.
 */
export function untranslatedBrand(
  brand: Brand | undefined,
  edition: Edition | undefined,
  raw: RawRecord | undefined,
): Problem[] {
  if (!brand || !edition || !raw) return [];
  return textsOf(brand).flatMap(({ path, text }) => {
    if (typeof text !== "object" || text === brand.name) return [];
    const present = Object.keys(text);
    const missing = edition.languages.filter((language) => !present.includes(language));
    if (missing.length === 0) return [];
    return {
      rule: "missing-text",
      message: `${fieldName(path)}: expected text in ${inWords(edition.languages, "and")}; it is there in ${inWords(present, "and")} only`,
      hint: `Add the text in ${inWords(missing, "and")}, each under its language tag.`,
      place: raw.locate(path),
    };
  });
}

function textsOf({ logo, header, footer, disclaimers }: Brand) {
  const found: { path: (string | number)[]; text: LocalizedText | undefined }[] = [
    { path: ["logo", "alt"], text: logo?.alt },
    { path: ["header", "left"], text: header.left },
    { path: ["header", "centre"], text: header.centre },
    { path: ["footer", "left"], text: footer.left },
    { path: ["footer", "centre"], text: footer.centre },
  ];
  return [...found, ...disclaimers.map((text, at) => ({ path: ["disclaimers", at], text }))];
}
