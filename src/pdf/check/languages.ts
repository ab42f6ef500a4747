import { readMark } from "../../model/mark.ts";
import type { PdfCheck, PdfFault } from "./pdf-check.ts";
import { nameOf, placeOf } from "./place-of.ts";

/** The document says its language, and every language is one that readers know. */
export const languages: PdfCheck = {
  name: "languages",
  run({ facts, elements }) {
    const faults: PdfFault[] = [];
    if (facts.language === "") faults.push({ message: "The document does not say its language." });
    else if (!isLanguage(facts.language)) {
      faults.push({ message: `The document says “${facts.language}”, which is no language tag.` });
    }
    const [marked] = elements.filter(({ node }) => readMark(node.lang));
    if (marked) {
      const message = `${nameOf(marked.node)} still has the mark of the print, “${marked.node.lang}”.`;
      faults.push({ message, ...placeOf(marked) });
    }
    for (const visited of elements) {
      const { lang } = visited.node;
      if (lang === "" || readMark(lang) || isLanguage(lang)) continue;
      const message = `${nameOf(visited.node)} has the language “${lang}”, which is no language tag.`;
      faults.push({ message, ...placeOf(visited) });
    }
    return faults;
  },
};

/** BCP 47, as far as its form goes. */
function isLanguage(tag: string): boolean {
  try {
    return !readMark(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
