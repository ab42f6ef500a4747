import type { LayoutFault } from "../model/page-facts.ts";
import type { RuleId } from "../model/rule-catalogue.ts";
import type { Laid, VerifyRule } from "./printed.ts";

/** A rule over what the page itself was found to have, before it was printed. */
function overLayout(
  id: RuleId,
  kind: LayoutFault["kind"],
  word: (fault: LayoutFault) => { readonly message: string; readonly hint: string },
): VerifyRule<Laid> {
  return {
    id,
    check: ({ page, placed }) =>
      page.layout
        .filter((fault) => fault.kind === kind)
        .map((fault) => {
          const { record } = fault;
          const shown = placed.records.find((other) => record !== "" && other.record === record);
          return {
            ...word(fault),
            ...(record && { record }),
            ...(shown && { page: shown.firstPage }),
          };
        }),
  };
}

/** Something does not fit its box or the column, and the rest of it is cut off. */
export const contentClipped = overLayout("content-clipped", "clipped", ({ text, measured }) => ({
  message: `“${text}” does not fit: ${measured}.`,
  hint: "Let the text wrap (overflow-wrap: anywhere), make the box larger, or shorten the text.",
}));

/** Text stands out too little from its ground (WCAG 2.2, 1.4.3, AA). */
export const contrastTooLow = overLayout(
  "contrast-too-low",
  "low-contrast",
  ({ text, measured }) => ({
    message: `“${text}” has a contrast of ${measured}.`,
    hint: "Take a darker colour for the text, or a lighter one for its ground.",
  }),
);

/** A picture has too few pixels for the size at which it is printed. */
export const imageResolutionLow = overLayout(
  "image-resolution-low",
  "low-resolution",
  ({ text, measured }) => ({
    message: `The picture “${text}” is printed with ${measured}.`,
    hint: "Use a picture with more pixels, or print it smaller.",
  }),
);
