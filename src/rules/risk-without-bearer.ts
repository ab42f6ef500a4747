import type { DataRule } from "./rule.ts";

/** A risk says to whom it is one. */
export const riskWithoutBearer: DataRule = {
  id: "risk-without-bearer",
  *check({ edition, placeOf }) {
    for (const { id, bearer } of edition.risks) {
      if (bearer !== undefined) continue;
      yield {
        message: "expected bearer, to whom it is a risk; found nothing",
        hint: "Say whom it would hit; where the source does not say, bearer: notStated.",
        place: placeOf(`risks/${id}`, ["id"]),
        record: `risks/${id}`,
      };
    }
  },
};
