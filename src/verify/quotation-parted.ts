import type { Laid, VerifyRule } from "./printed.ts";

/** Who said a quotation stands on another page than its last words. */
export const quotationParted: VerifyRule<Laid> = {
  id: "quotation-parted",
  check({ placed }) {
    return placed.elements.flatMap(({ element, record, firstPage }, index) => {
      if (element.part !== "attribution") return [];
      const words = placed.elements
        .slice(0, index)
        .findLast((other) => other.element.tag === "blockquote" && other.record === record);
      if (words === undefined || words.lastPage === firstPage) return [];
      return [
        {
          message: `The quotation ends on page ${words.lastPage}, and its attribution, “${element.text}”, stands on page ${firstPage}.`,
          hint: "Keep the attribution with the quotation: break-before: avoid on the attribution, and enough widows on the quotation.",
          page: firstPage,
          ...(record && { record }),
        },
      ];
    });
  },
};
