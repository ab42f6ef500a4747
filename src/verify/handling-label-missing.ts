import type { VerifyRule } from "./printed.ts";
import { bare } from "./rendered-page.ts";

/** A page lacks the handling label at its head or at its foot (FIRST, TLP 2.0). */
export const handlingLabelMissing: VerifyRule = {
  id: "handling-label-missing",
  check({ view, facts }) {
    const { handling } = view.frame.margins;
    if (handling === "") return [];
    return facts.sheets.flatMap(({ runs, height }, index) => {
      const says = (top: number, bottom: number): boolean =>
        bare(
          runs
            .filter(
              ({ artifact, baseline }) =>
                artifact !== undefined && baseline >= top && baseline <= bottom,
            )
            .map(({ text }) => text)
            .join(""),
        ).includes(bare(handling));
      const missing = [
        ...(says(0, height / 4) ? [] : ["head"]),
        ...(says((height * 3) / 4, height) ? [] : ["foot"]),
      ];
      if (missing.length === 0) return [];
      return [
        {
          message: `The page has no “${handling}” at its ${missing.join(" and its ")}.`,
          hint: "A style has taken the margin's content away: @top-right and @bottom-right belong to the handling label.",
          page: index + 1,
        },
      ];
    });
  },
};
