import { restsOn } from "../model/rests-on.ts";
import type { DataRule } from "./rule.ts";
import { isAnonymous } from "./shape/anonymous.ts";

/** A judgement does not rest on anonymous voices alone. */
export const judgementOnAnonymousEvidence: DataRule = {
  id: "judgement-on-anonymous-evidence",
  *check({ edition, placeOf, isWhole }) {
    if (!isWhole) return;
    for (const { id, evidence } of edition.judgements) {
      if (!isAnonymous(restsOn(edition, evidence))) continue;
      yield {
        message: "all evidence of the judgement comes from voices without a name",
        hint: "Add evidence that somebody stands for, or give the judgement up.",
        place: placeOf(`judgements/${id}`, ["evidence"]),
        record: `judgements/${id}`,
      };
    }
  },
};
