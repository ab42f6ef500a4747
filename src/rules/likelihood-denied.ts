import type { DataRule } from "./rule.ts";

/** A judgement has a likelihood or is not probabilistic, not both. */
export const likelihoodDenied: DataRule = {
  id: "likelihood-denied",
  *check({ edition, placeOf }) {
    for (const { id, likelihood, notProbabilistic } of edition.judgements) {
      if (likelihood === undefined || notProbabilistic !== true) continue;
      yield {
        message: "notProbabilistic is true, and there is a likelihood",
        hint: "Delete one of the two.",
        place: placeOf(`judgements/${id}`, ["notProbabilistic"]),
        record: `judgements/${id}`,
      };
    }
  },
};
