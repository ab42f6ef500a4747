import type { DataRule } from "./rule.ts";

/** A risk that somebody names or implies says who, or that the source names nobody. */
export const riskWithoutVoice: DataRule = {
  id: "risk-without-voice",
  *check({ edition, placeOf }) {
    for (const { id, explicitness, saidBy = [], report } of edition.risks) {
      if (explicitness !== "explicit" && explicitness !== "implied") continue;
      if (saidBy.length > 0 || report !== undefined) continue;
      yield {
        message: `expected saidBy or report, on whose word the risk is ${explicitness}; found neither`,
        hint: "Name the people or the report, or say saidBy: unattributed. A risk of your own is editor-added.",
        place: placeOf(`risks/${id}`, ["explicitness"]),
        record: `risks/${id}`,
      };
    }
  },
};
