import { didYouMean, inWords } from "../model/nearest.ts";
import { fieldName, quoted } from "../model/shape/describe.ts";
import type { DataRule } from "./rule.ts";
import { textsOf } from "./shape/texts.ts";

/** A text is in no language but those of the edition: the others would never be printed. */
export const textInUndeclaredLanguage: DataRule = {
  id: "text-in-undeclared-language",
  *check({ edition, placeOf }) {
    const declared = [...new Set([...edition.languages, edition.primaryLanguage])];
    for (const { name, path, text } of textsOf(edition)) {
      if (typeof text === "string") continue;
      for (const language of Object.keys(text)) {
        if (declared.includes(language)) continue;
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
