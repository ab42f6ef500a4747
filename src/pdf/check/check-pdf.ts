import type { PDFDocument } from "@cantoo/pdf-lib";
import type { PdfFacts } from "../read/pdf-facts.ts";
import { visitStructure } from "../read/visit-structure.ts";
import { pdfChecks } from "./checks.ts";
import type { PdfFault } from "./pdf-check.ts";

/**
 * Holds a finished PDF to PDF/UA-1 and PDF/A-3a as far as programs can tell, and to what the
 * house promises beside: bookmarks, page labels, harmless links.
 * @param facts what was read out of that same PDF
 */
export function checkPdf(pdf: PDFDocument, facts: PdfFacts): PdfFault[] {
  const checked = { pdf, facts, elements: visitStructure(facts.structure) };
  return pdfChecks.flatMap(({ run }) => run(checked));
}
