import type { DataRule } from "./rule.ts";

/** That a quotation matches its held source is found by the machine, never claimed by a person. */
export const rungSetByHand: DataRule = {
  id: "rung-set-by-hand",
  *check({ edition, placeOf }) {
    for (const quote of edition.quotes) {
      for (const [index, { rung }] of (quote.verification ?? []).entries()) {
        if (rung !== "matches-held-source") continue;
        yield {
          message: `verification[${index + 1}]: expected a rung that people set; “${rung}” is set by the program alone`,
          hint: "Delete the entry, and prove the quotation: briefwright evidence.",
          place: placeOf(`quotes/${quote.id}`, ["verification", index, "rung"]),
          record: `quotes/${quote.id}`,
        };
      }
    }
  },
};
