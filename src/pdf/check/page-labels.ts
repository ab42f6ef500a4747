import type { PdfCheck } from "./pdf-check.ts";

/** Every page has a label, which a reader's window calls it by. */
export const pageLabels: PdfCheck = {
  name: "page-labels",
  run({ facts: { labels, pages } }) {
    if (labels.length === 0 && pages > 0) return [{ message: "The pages have no labels." }];
    return labels.flatMap((label, index) =>
      label === "" ? [{ message: "The page has no label.", page: index + 1 }] : [],
    );
  },
};
