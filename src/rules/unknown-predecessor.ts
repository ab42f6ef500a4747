import { hintFor } from "../model/nearest.ts";
import { quoted } from "../model/shape/describe.ts";
import type { DataRule } from "./rule.ts";

/** The edition that is named as the one before has to be there. */
export const unknownPredecessor: DataRule = {
  id: "unknown-predecessor",
  *check({ edition, placeOf, predecessors }) {
    const { predecessor } = edition.head;
    if (predecessor === undefined || !predecessors || predecessors.has(predecessor)) return;
    const others = [...predecessors.keys()].filter((id) => id !== edition.id);
    yield {
      message: `predecessor: there is no edition ${quoted(predecessor)}`,
      hint:
        hintFor(predecessor, others, "Others are") || "Delete the field: this is the first one.",
      place: placeOf("edition", ["predecessor"]),
    };
  },
};
