import { countLines } from "./lines.ts";
import type { Laid, VerifyRule } from "./printed.ts";

// A few lines over: a little less text, or a little more, makes a better end.
const fewLines = 3;

/** The last page holds a few lines, and nothing else. */
export const lastPageNearlyEmpty: VerifyRule<Laid> = {
  id: "last-page-nearly-empty",
  check({ facts, placed }) {
    if (facts.pages < 2) return [];
    const last = placed.runs.filter(({ page }) => page === facts.pages);
    const lines = countLines(last);
    const hasPictures = (facts.sheets.at(-1)?.images.length ?? 0) > 0;
    if (lines === 0 || lines > fewLines || hasPictures) return [];
    return [
      {
        message: `The last page holds ${lines === 1 ? "one line" : `${lines} lines`}.`,
        hint: "Shorten the texts by as much, or let the last section start a page.",
        page: facts.pages,
      },
    ];
  },
};
