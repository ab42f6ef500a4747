import type { DataRule } from "./rule.ts";

/** What remains of a risk after the response is no more than there was, or it says why. */
export const residualRiskHigher: DataRule = {
  id: "residual-risk-higher",
  *check({ edition, placeOf }) {
    for (const { id, assessment, residual } of edition.risks) {
      if (!assessment || !residual || residual.basis !== undefined) continue;
      for (const axis of ["likelihood", "impact"] as const) {
        if (residual[axis] <= assessment[axis]) continue;
        yield {
          message: `residual.${axis}: expected at most ${assessment[axis]}, the score before the response; found ${residual[axis]}`,
          hint: "Correct the score, or say under residual.basis why the response makes it worse.",
          place: placeOf(`risks/${id}`, ["residual", axis]),
          record: `risks/${id}`,
        };
      }
    }
  },
};
