import { restsOn } from "../model/rests-on.ts";
import type { DataRule } from "./rule.ts";
import { isAnonymous } from "./shape/anonymous.ts";

/** A finding or a risk rests on somebody, or something, that has a name. */
export const evidenceOnlyAnonymous: DataRule = {
  id: "evidence-only-anonymous",
  *check({ edition, placeOf, isWhole }) {
    if (!isWhole) return;
    for (const collection of ["findings", "risks"] as const) {
      for (const record of edition[collection]) {
        const isNamed = "attributedTo" in record && (record.attributedTo?.length ?? 0) > 0;
        const isSaid =
          "saidBy" in record && record.saidBy !== "unattributed" && record.saidBy?.length;
        if (isNamed || isSaid || record.report !== undefined) continue;
        if (!isAnonymous(restsOn(edition, record.evidence))) continue;
        yield {
          message: "all evidence comes from voices without a name",
          hint: "Add evidence that somebody stands for, or say in the text that nobody is named.",
          place: placeOf(`${collection}/${record.id}`, ["evidence"]),
          record: `${collection}/${record.id}`,
        };
      }
    }
  },
};
