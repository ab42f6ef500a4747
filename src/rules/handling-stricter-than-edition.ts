import { tlpLabels } from "../model/handling.ts";
import { collectionNames } from "../model/reference.ts";
import type { DataRule } from "./rule.ts";

/** No record is marked more strictly than the edition that prints it. */
export const handlingStricterThanEdition: DataRule = {
  id: "handling-stricter-than-edition",
  *check({ edition, placeOf }) {
    const { handling } = edition;
    const own = handling.scheme === "none" ? "TLP:CLEAR" : handling.label;
    for (const collection of collectionNames) {
      for (const record of edition[collection]) {
        const mark = "handling" in record ? record.handling : undefined;
        if (mark === undefined || tlpLabels.indexOf(mark) >= tlpLabels.indexOf(own)) continue;
        yield {
          message: `handling: ${mark} is stricter than the edition, which is ${handling.scheme === "none" ? "not marked" : own}`,
          hint: "Mark the edition at least as strictly, or take the record out of it.",
          place: placeOf(`${collection}/${record.id}`, ["handling"]),
          record: `${collection}/${record.id}`,
        };
      }
    }
  },
};
