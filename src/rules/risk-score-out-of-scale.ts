import type { DataRule } from "./rule.ts";

/** The scores of a risk lie on the edition's risk scale. */
export const riskScoreOutOfScale: DataRule = {
  id: "risk-score-out-of-scale",
  *check({ edition, placeOf }) {
    const { riskScale: scale } = edition;
    for (const risk of edition.risks) {
      for (const stage of ["assessment", "residual"] as const) {
        for (const axis of ["likelihood", "impact"] as const) {
          const score = risk[stage]?.[axis];
          const most = scale[axis].length;
          if (score === undefined || score <= most) continue;
          yield {
            message: `${stage}.${axis}: expected 1 to ${most}, the steps of the scale ${scale.id}; found ${score}`,
            hint: "Correct the score, or choose another scale in scales.risk.",
            place: placeOf(`risks/${risk.id}`, [stage, axis]),
            record: `risks/${risk.id}`,
          };
        }
      }
    }
  },
};
