import { bare } from "./rendered-page.ts";
import type { RenderedRule } from "./shown-quotations.ts";

/** A translation stands without the label that says it is none of the speaker's words. */
export const translationLabelMissing: RenderedRule = {
  id: "translation-label-missing",
  check({ renderings, passage }) {
    return renderings
      .filter(({ text, label }) => passage.includes(bare(text)) && !passage.includes(bare(label)))
      .map(({ text, label }) => ({
        message: `The translation “${text}” is printed without “${label}”.`,
        hint: "Print the label of each rendering beside it in the template.",
      }));
  },
};
