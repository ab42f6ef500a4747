import type { Risk } from "../model/risk.ts";
import type { Judgement } from "../model/statements.ts";
import type { LocalizedText } from "../model/text.ts";
import type { Content } from "./content.ts";
import type { Reader } from "./readers.ts";
import { type Side, textsOf } from "./side.ts";

/** A step of a list that goes from the lowest to the highest. */
function levelAt(
  side: Side,
  scale: string,
  steps: readonly { readonly id: string; readonly label: LocalizedText }[],
  rank: number,
): Content | undefined {
  const step = steps[rank];
  if (step === undefined) return undefined;
  const level = { id: step.id, label: textsOf(side, step.label) };
  return { as: "level", level, scale, rank };
}

/** A scale of the same name in another version is another scale. */
const nameOf = ({
  id,
  version = "",
}: {
  readonly id: string;
  readonly version?: string | undefined;
}) => `${id} ${version}`;

export const likelihood: Reader<Judgement> = {
  field: "likelihood",
  read: (judgement, side) => {
    const scale = side.edition.likelihoodScale;
    const rank = scale.terms.findIndex(({ id }) => id === judgement.likelihood);
    return levelAt(side, nameOf(scale), scale.terms, rank);
  },
};

export const confidence: Reader<Judgement> = {
  field: "confidence",
  read: (judgement, side) => {
    const scale = side.edition.likelihoodScale;
    const rank = scale.confidenceLevels.findIndex(({ id }) => id === judgement.confidence);
    return levelAt(side, nameOf(scale), scale.confidenceLevels, rank);
  },
};

/** The likelihood or the impact of a risk. */
export const scored = (field: "likelihood" | "impact"): Reader<Risk> => ({
  field,
  from: "assessment",
  isPart: true,
  read: ({ assessment }, side) => {
    const { riskScale } = side.edition;
    const steps = riskScale[field].map(({ label }, index) => ({ id: String(index + 1), label }));
    return assessment && levelAt(side, riskScale.id, steps, assessment[field] - 1);
  },
});

/** The rating of a risk: that of its cell, by the table of the scale. */
export const rating: Reader<Risk> = {
  field: "rating",
  from: "assessment",
  isPart: true,
  read: ({ assessment }, side) => {
    const { riskScale } = side.edition;
    const id = assessment && riskScale.cells[assessment.impact - 1]?.[assessment.likelihood - 1];
    const rank = riskScale.ratings.findIndex((step) => step.id === id);
    return levelAt(side, riskScale.id, riskScale.ratings, rank);
  },
};
