import { PDFName } from "@cantoo/pdf-lib";
import type { FinishStep } from "./step.ts";

/** Numbers the pages for a reader's window as they are numbered in print: from 1. */
export const pageLabels: FinishStep = {
  name: "page-labels",
  run({ pdf }) {
    const { context, catalog } = pdf;
    catalog.set(PDFName.of("PageLabels"), context.obj({ Nums: [0, { S: "D" }] }));
  },
};
