import type { Problem } from "../model/diagnostic.ts";
import { messagesFor } from "../model/locale.ts";
import { inWords } from "../model/nearest.ts";
import type { TemplateSet } from "../model/template-set.ts";
import { languageTag, words } from "../model/text.ts";

/** Says what of the words on a command line cannot stand in a file of data. */
export function checkWords(given: Readonly<Record<string, string | undefined>>): Problem[] {
  return Object.entries(given).flatMap(([option, text]): Problem[] => {
    if (text === undefined || (words.safeParse(text).success && !/\p{Cc}/u.test(text))) return [];
    return [
      {
        rule: "invalid-usage",
        message: `--${option} is not text that can be printed.`,
        hint: "Give it words on one line.",
      },
    ];
  });
}

/** Says which languages are none, or are ones that documents could not be worded in. */
export function checkLanguages(
  languages: readonly string[],
  locales: TemplateSet["locales"],
): Problem[] {
  const known = inWords(Object.keys(locales).sort(), "or");
  return languages.flatMap((language): Problem[] => {
    if (!languageTag.safeParse(language).success) {
      const hint = "Give tags of BCP 47, such as en, en-GB or zh-Hans.";
      return [{ rule: "invalid-usage", message: `“${language}” is no language tag.`, hint }];
    }
    if (messagesFor(locales, language).value) return [];
    return [
      {
        rule: "invalid-usage",
        message: `Briefwright has no words for documents in “${language}”.`,
        hint: `Start in ${known}. Then write templates/locales/${language}.yaml, and name the language in briefwright.yaml.`,
      },
    ];
  });
}
