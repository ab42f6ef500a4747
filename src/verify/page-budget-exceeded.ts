import { countLines } from "./lines.ts";
import type { Laid, VerifyRule } from "./printed.ts";

/** The document has more pages than its kind allows. */
export const pageBudgetExceeded: VerifyRule<Laid> = {
  id: "page-budget-exceeded",
  check({ kind, view, facts, placed }) {
    if (kind.budget === undefined) return [];
    // A cover that the brand puts before the document is none of its pages.
    const budget = kind.budget.pages + (view.frame.cover ? 1 : 0);
    if (facts.pages <= budget) return [];
    const beyond = placed.runs.filter(({ page }) => page > budget);
    const longest = placed.records
      .map(({ record, runs }) => ({ record, lines: countLines(runs) }))
      .sort((a, b) => b.lines - a.lines)
      .slice(0, 3)
      .map(({ record, lines }) => `${record} (${linesOf(lines)})`);
    const advice = longest.length === 0 ? "" : ` The longest records are ${longest.join(", ")}.`;
    return [
      {
        message: `It has ${pagesOf(facts.pages)}; the budget of “${kind.id}” is ${pagesOf(budget)}. ${capital(linesOf(countLines(beyond)))} too many.`,
        hint: `Shorten its texts, or raise budget.pages in the document.yaml of “${kind.id}”.${advice}`,
        page: budget + 1,
      },
    ];
  },
};

const pagesOf = (count: number): string => (count === 1 ? "1 page" : `${count} pages`);
const linesOf = (count: number): string => (count === 1 ? "1 line" : `${count} lines`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
