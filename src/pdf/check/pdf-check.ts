import type { PDFDocument } from "@cantoo/pdf-lib";
import type { PdfFacts } from "../read/pdf-facts.ts";
import type { VisitedNode } from "../read/visit-structure.ts";

/** A finished document while it is judged. */
export interface CheckedPdf {
  readonly pdf: PDFDocument;
  readonly facts: PdfFacts;
  /** All elements of its structure in reading order. */
  readonly elements: readonly VisitedNode[];
}

/** Something that breaks PDF/UA-1, PDF/A-3a or a promise of ours about structure. */
export interface PdfFault {
  /** What stands there, and what was expected. */
  readonly message: string;
  /** How to mend it, where whoever makes the document can. */
  readonly hint?: string;
  readonly page?: number;
  /** The record it concerns, as `<collection>/<id>`. */
  readonly record?: string;
}

/** Looks for faults of one kind. */
export interface PdfCheck {
  /** A statement of what must hold. */
  readonly name: string;
  readonly run: (checked: CheckedPdf) => readonly PdfFault[];
}
