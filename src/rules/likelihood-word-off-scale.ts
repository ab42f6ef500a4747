import { inWords } from "../model/nearest.ts";
import { quoted } from "../model/shape/describe.ts";
import type { DataRule } from "./rule.ts";
import { judgementTexts } from "./shape/judgement-texts.ts";
import { likelihoodWords } from "./words/likelihood.ts";

/**
 * A judgement speaks of likelihood in the words of the edition's scale. A source's own hedges
 * stand elsewhere, or in quotation marks, and are nobody's business here.
 */
export const likelihoodWordOffScale: DataRule = {
  id: "likelihood-word-off-scale",
  *check({ edition, placeOf }) {
    const { likelihoodScale: scale } = edition;
    for (const { id, path, language, text } of judgementTexts(edition, ["text"])) {
      const labels = scale.terms.flatMap(({ label }) => {
        if (typeof label === "string") return [label];
        const own = label[language];
        return own === undefined ? [] : [typeof own === "string" ? own : own.text];
      });
      const found = likelihoodWords(text, language);
      const off = [...new Set(found.filter((word) => !labels.some((label) => same(label, word))))];
      if (off.length === 0) continue;
      yield {
        message: `text: ${inWords(off.map(quoted), "and")} ${off.length === 1 ? "is no word" : "are no words"} of the scale ${scale.id}`,
        hint:
          labels.length === 0
            ? "State the proposition alone, and its likelihood under likelihood."
            : `State the proposition alone, or use a word of the scale: ${inWords(labels, "or")}.`,
        place: placeOf(`judgements/${id}`, path),
        record: `judgements/${id}`,
      };
    }
  },
};

/** A label in other capitals, or as an adverb: almost certain, almost certainly. */
function same(label: string, word: string): boolean {
  const [a, b] = [label.toLowerCase(), word.toLowerCase()];
  return a === b || `${a}ly` === b;
}
