import { type Quote, verificationRungs } from "../model/quote.ts";
import type { DataRule } from "./rule.ts";

type Rung = (typeof verificationRungs)[number];

/** Every quotation is checked as far as the edition demands. */
export const quotationBelowMinimumRung: DataRule = {
  id: "quotation-below-minimum-rung",
  *check({ edition, placeOf, proved }) {
    const { minimumRung } = edition.head;
    if (minimumRung === undefined) return;
    for (const quote of edition.quotes) {
      const found = reached(quote, proved);
      // A contradiction is the matter of a rule of its own.
      if (found === "contradicted" || order(found) >= order(minimumRung)) continue;
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

const order = (rung: Rung): number => verificationRungs.indexOf(rung);

/** The highest rung that people have set, or the one that the machine sets. */
function reached({ id, verification }: Quote, proved: ReadonlySet<string>): Rung {
  const byHand = (verification ?? []).map(({ rung }) => rung);
  const all: Rung[] = [
    "unverified",
    ...byHand,
    ...(proved.has(id) ? ["matches-held-source" as const] : []),
  ];
  return all.reduce((highest, rung) => (order(rung) > order(highest) ? rung : highest));
}
