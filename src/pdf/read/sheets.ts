import type { PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import type { ContentFont } from "../content/font.ts";
import { readPageContent } from "../content/page-content.ts";
import type { PdfSheet } from "./pdf-facts.ts";

/** Reads every page. */
export function readSheets(pdf: PDFDocument, labels: readonly string[]): PdfSheet[] {
  const fonts = new Map<PDFDict, ContentFont>();
  return pdf.getPages().map((page, index) => {
    const number = index + 1;
    const { width, height } = page.getMediaBox();
    const label = labels[index] ?? String(number);
    return { number, width, height, label, ...readPageContent(page, number, fonts) };
  });
}
