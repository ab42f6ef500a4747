import type { Run } from "../../model/document-view.ts";
import type { LocalizedText, Rendering } from "../../model/text.ts";
import type { Say } from "./messages.ts";

/** Turns the edition's texts into runs of one document's language. */
export type Localise = (text: LocalizedText) => Run;

/** Statuses that a reader need not be told of where the edition's own prose is concerned. */
const unmarked: ReadonlySet<Rendering["status"]> = new Set(["source", "translation"]);

/**
 * Takes the text in the document's language. Where it is missing, the primary
 * language stands in (else the first there is), labelled as not translated.
 */
export function localiseFor(language: string, primaryLanguage: string, say: Say): Localise {
  return (text) => {
    const byLanguage = typeof text === "string" ? { [primaryLanguage]: text } : text;
    const own = byLanguage[language];
    if (own !== undefined) return inLanguage(own, language);
    const primary = byLanguage[primaryLanguage];
    const [lang, standIn] =
      primary === undefined
        ? (Object.entries(byLanguage)[0] ?? [primaryLanguage, ""])
        : [primaryLanguage, primary];
    return { ...inLanguage(standIn, lang), note: say("text.not-translated") };
  };

  function inLanguage(text: string | Rendering, lang: string): Run {
    if (typeof text === "string") return { text, lang };
    return unmarked.has(text.status)
      ? { text: text.text, lang }
      : { text: text.text, lang, note: say(`rendering.${text.status}`) };
  }
}
