import type { PDFDocument } from "@cantoo/pdf-lib";

/** What the steps may know of a document: nothing that changes from run to run. */
export interface FinishFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Its only date, YYYY-MM-DDThh:mm:ssZ. */
  readonly date: string;
  /** Version of Briefwright. */
  readonly version: string;
}

/** Changes a printed document in place. */
export interface FinishStep {
  readonly name: string;
  readonly run: (pdf: PDFDocument, facts: FinishFacts) => void;
}
