import type { Problem } from "../model/diagnostic.ts";
import type { DocumentData } from "../model/document-data.ts";
import type { DocumentView } from "../model/document-view.ts";
import { captionParted } from "./caption-parted.ts";
import { fallbackFont } from "./fallback-font.ts";
import { glyphsShown } from "./glyphs-shown.ts";
import { handlingLabelMissing } from "./handling-label-missing.ts";
import { headingAtPageFoot } from "./heading-at-page-foot.ts";
import { lastPageNearlyEmpty } from "./last-page-nearly-empty.ts";
import { contentClipped, contrastTooLow, imageResolutionLow } from "./layout-faults.ts";
import { pageBudgetExceeded } from "./page-budget-exceeded.ts";
import { pdfIncomplete } from "./pdf-incomplete.ts";
import { pdfNotConformant } from "./pdf-not-conformant.ts";
import { placeElements } from "./placed.ts";
import type { Laid, Printed, VerifyRule } from "./printed.ts";
import { printedTextDiffers } from "./printed-text-differs.ts";
import { quotationParted } from "./quotation-parted.ts";
import { recordTextMissing } from "./record-text-missing.ts";
import { textOverlaps } from "./text-overlaps.ts";
import { type3Font } from "./type-3-font.ts";

/** The rules over what a PDF says and is, whoever has made it and when. */
export const statementRules = [
  pdfIncomplete,
  pdfNotConformant,
  printedTextDiffers,
  recordTextMissing,
  glyphsShown,
  handlingLabelMissing,
  type3Font,
] as const satisfies readonly VerifyRule[];

/** The rules over how it is laid out, for which the page must be at hand that it was made of. */
export const layoutRules = [
  fallbackFont,
  pageBudgetExceeded,
  contentClipped,
  textOverlaps,
  headingAtPageFoot,
  quotationParted,
  captionParted,
  lastPageNearlyEmpty,
  imageResolutionLow,
  contrastTooLow,
] as const satisfies readonly VerifyRule<Laid>[];

/**
 * Holds a PDF that has just been made to its view and its page.
 * @param output the document it is, as `<language>/<document>`
 */
export function verify(made: Omit<Laid, "placed">, output: string): Problem[] {
  const laid = { ...made, placed: placeElements(made.page, made.facts.structure) };
  return [...apply(statementRules, laid), ...apply(layoutRules, laid)].map((problem) => ({
    ...problem,
    output,
  }));
}

/** Holds a PDF to the data that it carries. */
export function verifyStatement(
  { view, texts }: DocumentData,
  read: Pick<Printed, "facts" | "faults">,
): Problem[] {
  return apply(statementRules, { view: view as unknown as DocumentView, texts, ...read });
}

function apply<Subject extends Printed>(
  rules: readonly VerifyRule<Subject>[],
  subject: Subject,
): Problem[] {
  return rules.flatMap(({ id, check }) => check(subject).map((fault) => ({ rule: id, ...fault })));
}
