import type { DataRule } from "./rule.ts";

/** Words that somebody found not to have been said are not printed as a quotation. */
export const quotationContradicted: DataRule = {
  id: "quotation-contradicted",
  *check({ edition, placeOf }) {
    for (const { id, verification } of edition.quotes) {
      const at = (verification ?? []).findIndex(({ rung }) => rung === "contradicted");
      if (at < 0) continue;
      yield {
        message: `verification[${at + 1}]: a quotation known to be contradicted would be printed in quotation marks`,
        hint: "Delete the quotation; what it reports may stand as a finding in your own words, with an editor’s note.",
        place: placeOf(`quotes/${id}`, ["verification", at, "rung"]),
        record: `quotes/${id}`,
      };
    }
  },
};
