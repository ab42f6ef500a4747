import type { DataRule } from "./rule.ts";

/** Scores are somebody's judgement: whoever gives them is named. */
export const riskScoreWithoutAssessor: DataRule = {
  id: "risk-score-without-assessor",
  *check({ edition, placeOf }) {
    for (const risk of edition.risks) {
      for (const stage of ["assessment", "residual"] as const) {
        const assessment = risk[stage];
        if (!assessment || assessment.by !== undefined) continue;
        yield {
          message: `${stage} has scores, but does not say who gave them`,
          hint: `Add ${stage}.by, or delete the scores: a risk without any prints as not assessed.`,
          place: placeOf(`risks/${risk.id}`, [stage]),
          record: `risks/${risk.id}`,
        };
      }
    }
  },
};
