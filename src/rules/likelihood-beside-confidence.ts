import { quoted } from "../model/shape/describe.ts";
import type { DataRule } from "./rule.ts";
import { judgementTexts } from "./shape/judgement-texts.ts";
import { confidenceWords, likelihoodWords } from "./words/likelihood.ts";
import { sentencesOf } from "./words/sentences.ts";

/** How likely something is and how sure the editors are stand in sentences of their own (ICD 203). */
export const likelihoodBesideConfidence: DataRule = {
  id: "likelihood-beside-confidence",
  *check({ edition, placeOf }) {
    const fields = ["text", "rationale"] as const;
    for (const { id, path, language, text } of judgementTexts(edition, fields)) {
      for (const sentence of sentencesOf(text)) {
        const [likelihood] = likelihoodWords(sentence, language);
        const [confidence] = confidenceWords(sentence, language);
        if (likelihood === undefined || confidence === undefined) continue;
        yield {
          message: `${path[0]}: ${quoted(likelihood)} and ${quoted(confidence)} stand in one sentence`,
          hint: "Say how likely it is in one sentence, and how sure you are in another: a reader mixes them up.",
          place: placeOf(`judgements/${id}`, path),
          record: `judgements/${id}`,
        };
      }
    }
  },
};
