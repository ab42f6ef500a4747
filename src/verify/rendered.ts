import type { Problem } from "../model/diagnostic.ts";
import type { DocumentView } from "../model/document-view.ts";
import { attributionMarkMissing } from "./attribution-mark-missing.ts";
import { printedText } from "./printed-text.ts";
import { quotationsShown, type RenderedRule } from "./shown-quotations.ts";
import { translationLabelMissing } from "./translation-label-missing.ts";

/** The rules over a rendered page, in the order in which their faults are reported. */
export const renderedRules: readonly RenderedRule[] = [
  attributionMarkMissing,
  translationLabelMissing,
];

/** Holds a rendered page to its view: what a quotation must not stand without. */
export function verifyRendered(view: DocumentView, html: string, output: string): Problem[] {
  const quotations = quotationsShown(view, printedText(html));
  return quotations.flatMap((quotation) =>
    renderedRules.flatMap((rule) =>
      rule.check(quotation).map((fault) => ({
        rule: rule.id,
        output,
        record: `quotes/${quotation.id}`,
        ...fault,
      })),
    ),
  );
}
