import type { Laid, VerifyRule } from "./printed.ts";

/** A heading stands at the foot of a page, and what it heads on the next. */
export const headingAtPageFoot: VerifyRule<Laid> = {
  id: "heading-at-page-foot",
  check({ placed }) {
    return placed.elements
      .filter(({ element, after }) => /^h[1-6]$/.test(element.tag) && after !== undefined)
      .filter(({ lastPage, after }) => after !== undefined && after > lastPage)
      .map(({ element, record, lastPage }) => ({
        message: `The heading “${element.text}” stands alone at the foot of the page.`,
        hint: "Give it break-after: avoid in the style sheet, or keep its section together.",
        page: lastPage,
        ...(record && { record }),
      }));
  },
};
