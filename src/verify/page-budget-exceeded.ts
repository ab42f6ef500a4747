import type { VerifyRule } from "./printed.ts";

/** The document has more pages than its kind allows. */
export const pageBudgetExceeded: VerifyRule = {
  id: "page-budget-exceeded",
  check({ kind, facts }) {
    const budget = kind.budget?.pages;
    if (budget === undefined || facts.pages <= budget) return [];
    return [
      {
        message: `It has ${pagesOf(facts.pages)}; the budget of “${kind.id}” is ${pagesOf(budget)}.`,
        hint: `Shorten its texts, or raise budget.pages in the document.yaml of “${kind.id}”.`,
        page: budget + 1,
      },
    ];
  },
};

function pagesOf(count: number): string {
  return count === 1 ? "1 page" : `${count} pages`;
}
