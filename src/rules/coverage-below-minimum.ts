import { coverageOf } from "../model/coverage.ts";
import { inWords } from "../model/nearest.ts";
import type { DataRule } from "./rule.ts";

/** So many of the statements rest on a source as the editors, or whoever runs the check, ask for. */
export const coverageBelowMinimum: DataRule = {
  id: "coverage-below-minimum",
  *check({ edition, placeOf, isWhole, minCoverage = edition.head.minCoverage }) {
    if (!isWhole || minCoverage === undefined) return;
    const { statements, supported } = coverageOf(edition);
    if (supported >= minCoverage) return;
    const bare = statements
      .filter(({ independent }) => independent === 0)
      .map(({ collection, id, position }) =>
        position === undefined
          ? `${collection}/${id}`
          : `${collection}/${id} (position ${position})`,
      );
    // Rounded down, so that what is below the minimum never looks as if it reached it.
    const share = Math.floor(supported * 10) / 10;
    yield {
      message: `${share} percent of the statements rest on a source; expected at least ${minCoverage}. Without any: ${inWords(bare, "and", 40)}`,
      hint: "Name in their evidence what they rest on, or leave them out. briefwright check --coverage shows all.",
      place: placeOf("edition", ["minCoverage"]),
    };
  },
};
