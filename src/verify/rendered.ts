import type { Problem } from "../model/diagnostic.ts";
import type { DocumentView } from "../model/document-view.ts";
import { attributionMarkMissing } from "./attribution-mark-missing.ts";
import { headingLevelSkipped } from "./heading-level-skipped.ts";
import { imageWithoutAlternative } from "./image-without-alternative.ts";
import type { PageRule } from "./page-rule.ts";
import { readPage } from "./rendered-page.ts";
import { quotationsShown, type RenderedRule } from "./shown-quotations.ts";
import { tableWithoutHeads } from "./table-without-heads.ts";
import { translationLabelMissing } from "./translation-label-missing.ts";

/** The rules over the quotations of a rendered page, in the order in which their faults are reported. */
export const renderedRules: readonly RenderedRule[] = [
  attributionMarkMissing,
  translationLabelMissing,
];

/** The rules over its elements, likewise. */
export const pageRules: readonly PageRule[] = [
  headingLevelSkipped,
  imageWithoutAlternative,
  tableWithoutHeads,
];

/** Holds a rendered page to its view, and to what a screen reader needs. */
export function verifyRendered(view: DocumentView, html: string, output: string): Problem[] {
  const page = readPage(html);
  const ofQuotations = quotationsShown(view, page.text).flatMap((quotation) =>
    renderedRules.flatMap((rule) =>
      rule.check(quotation).map((fault) => ({
        rule: rule.id,
        output,
        record: `quotes/${quotation.id}`,
        ...fault,
      })),
    ),
  );
  const ofElements = pageRules.flatMap((rule) =>
    rule.check(page.elements).map((fault) => ({ rule: rule.id, output, ...fault })),
  );
  return [...ofQuotations, ...ofElements];
}
