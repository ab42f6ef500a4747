import { didYouMean, inWords } from "../model/nearest.ts";
import type { LikelihoodScale } from "../model/scale.ts";
import { quoted } from "../model/shape/describe.ts";
import type { DataRule } from "./rule.ts";

/** A judgement's likelihood and confidence are words of the edition's scale. */
export const unknownScaleTerm: DataRule = {
  id: "unknown-scale-term",
  *check({ edition, placeOf }) {
    const { likelihoodScale: scale } = edition;
    const words = {
      likelihood: scale.terms.map(({ id }) => id),
      confidence: scale.confidenceLevels.map(({ id }) => id),
    };
    for (const judgement of edition.judgements) {
      for (const field of ["likelihood", "confidence"] as const) {
        const found = judgement[field];
        if (found === undefined || words[field].includes(found)) continue;
        const synonym = field === "likelihood" ? termWithSynonym(scale, found) : undefined;
        const meant =
          synonym === undefined ? didYouMean(found, words[field]) : `Did you mean ${synonym}?`;
        yield {
          message: `${field}: ${quoted(found)} is not on the scale ${scale.id}`,
          hint: `${meant ?? "Use a word of the scale."} It has ${inWords(words[field], "and")}.`,
          place: placeOf(`judgements/${judgement.id}`, [field]),
          record: `judgements/${judgement.id}`,
        };
      }
    }
  },
};

function termWithSynonym({ terms }: LikelihoodScale, found: string): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replaceAll("-", " ");
  return terms.find(({ synonyms }) =>
    Object.values(synonyms ?? {}).some((words) =>
      words.some((word) => plain(word) === plain(found)),
    ),
  )?.id;
}
