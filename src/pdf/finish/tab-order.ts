import { PDFName } from "@cantoo/pdf-lib";
import type { FinishStep } from "./step.ts";

/** Has the tabulator key go from link to link in the order of the structure. */
export const tabOrder: FinishStep = {
  name: "tab-order",
  run({ pdf }) {
    for (const { node } of pdf.getPages()) node.set(PDFName.of("Tabs"), PDFName.of("S"));
  },
};
