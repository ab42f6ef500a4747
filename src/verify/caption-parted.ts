import type { Laid, VerifyRule } from "./printed.ts";

/** The caption of a figure or table stands on another page than what it is the caption of. */
export const captionParted: VerifyRule<Laid> = {
  id: "caption-parted",
  check({ placed }) {
    return placed.elements.flatMap(({ element, record, firstPage, lastPage, captionOf }) => {
      // A long table goes on after the page that its caption heads.
      const isApart = captionOf !== undefined && !captionOf.includes(firstPage);
      if (captionOf === undefined || captionOf.length === 0 || !isApart) return [];
      const what = element.tag === "caption" ? "table" : "figure";
      const pages = firstPage === lastPage ? `${firstPage}` : `${firstPage} and ${lastPage}`;
      return [
        {
          message: `The caption “${element.text}” stands on page ${pages}, and its ${what} on page ${captionOf.join(", ")}.`,
          hint: `Give the ${what} break-inside: avoid, or make it small enough for a page together with its caption.`,
          page: firstPage,
          ...(record && { record }),
        },
      ];
    });
  },
};
