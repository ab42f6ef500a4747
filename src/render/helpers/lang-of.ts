import { type Helper, isObject } from "./helper.ts";
import { isLanguageTag, languageAttributes } from "./language-attributes.ts";

/** Prints the `lang` and `dir` attributes of a text for the element around it: `<p {{langOf text}}>`. */
export const langOf: Helper = {
  name: "langOf",
  place: "tag",
  wants: "a text with its language ({text, lang})",
  accepts: (value) => value === null || (isObject(value) && isLanguageTag(value.lang)),
  print: (value, target) =>
    isObject(value) && isLanguageTag(value.lang) ? languageAttributes(value.lang, target) : "",
};
