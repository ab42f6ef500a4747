import { bare } from "./rendered-page.ts";
import type { RenderedRule } from "./shown-quotations.ts";

/** A quotation that is not attributed explicitly stands without the mark that says so. */
export const attributionMarkMissing: RenderedRule = {
  id: "attribution-mark-missing",
  check({ attributionMark, passage }) {
    if (attributionMark === "" || passage.includes(bare(attributionMark))) return [];
    return [
      {
        message: `The quotation is printed without “${attributionMark}”.`,
        hint: "Print attributionMark with the quotation in the template.",
      },
    ];
  },
};
