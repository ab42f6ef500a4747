import { heightOf, rungOf } from "../model/verification.ts";
import type { DataRule } from "./rule.ts";

/** Every quotation is checked as far as the edition demands. */
export const quotationBelowMinimumRung: DataRule = {
  id: "quotation-below-minimum-rung",
  *check({ edition, placeOf, proved }) {
    const { minimumRung } = edition.head;
    if (minimumRung === undefined) return;
    for (const quote of edition.quotes) {
      const found = rungOf(quote, proved);
      // A contradiction is the matter of a rule of its own.
      if (found === "contradicted" || heightOf(found) >= heightOf(minimumRung)) continue;
      yield {
        message: `expected at least the rung ${minimumRung}, the edition’s minimumRung; found ${found}`,
        hint:
          minimumRung === "matches-held-source"
            ? "Prove the quotation against the text of its source: briefwright evidence."
            : "Check the quotation that far, and record who did so and when under verification.",
        place: placeOf(`quotes/${quote.id}`, ["text"]),
        record: `quotes/${quote.id}`,
      };
    }
  },
};
