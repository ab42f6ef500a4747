import type { Outcome } from "./diagnostic.ts";
import type { TemplateSet } from "./template-set.ts";

type Messages = Readonly<Record<string, string>>;

/**
 * The messages to word a document in a language with: those of its tag, or of the next
 * wider one, so that `en-GB` is served by `en`.
 */
export function messagesFor(locales: TemplateSet["locales"], language: string): Outcome<Messages> {
  const parts = language.split("-");
  for (let count = parts.length; count > 0; count--) {
    const tag = parts.slice(0, count).join("-");
    if (Object.hasOwn(locales, tag)) return { value: locales[tag], problems: [] };
  }
  return {
    value: undefined,
    problems: [
      {
        rule: "missing-message",
        message: `There are no words for documents in “${language}”.`,
        hint: `Copy the English ones, to be translated, with briefwright eject locales/${language}.yaml; the languages so far are ${Object.keys(locales).sort().join(", ")}.`,
      },
    ],
  };
}
