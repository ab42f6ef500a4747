import { didYouMean, inWords } from "../model/nearest.ts";
import { fieldName, quoted } from "../model/shape/describe.ts";
import type { DataRule } from "./rule.ts";
import { textsOf } from "./shape/texts.ts";

/** A text is in a language that is none of the edition's, so that it would never be printed. */
export const textInUndeclaredLanguage: DataRule = {
  id: "text-in-undeclared-language",
  *check({ edition, placeOf }) {
    const declared = [...new Set([...edition.languages, edition.primaryLanguage])];
    const titles = new Map(
      edition.sources.map(({ id, titleLanguage }) => [`sources/${id}`, titleLanguage]),
    );
    for (const { name, path, text } of textsOf(edition)) {
      if (typeof text === "string") continue;
      // A name is printed in the language of its bearer too, a title in that of the source.
      if (name.startsWith("people/") && path[0] === "name") continue;
      const own = path[0] === "title" ? titles.get(name) : undefined;
      for (const language of Object.keys(text)) {
        if (declared.includes(language) || language === own) continue;
        yield {
          message: `${fieldName([...path, language])}: expected a language of the edition (${inWords(declared, "or")}); found ${quoted(language)}`,
          hint:
            didYouMean(language, declared) ?? "Delete the text, or add the language to languages.",
          place: placeOf(name, [...path, language], "key"),
          ...(name !== "edition" && { record: name }),
        };
      }
    }
  },
};
