import { PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";
import type { PdfFont } from "./pdf-facts.ts";

/**
 * Lists the fonts that pages, forms and patterns can use. Every font dictionary of the file
 * counts, since Chromium writes none that it does not use.
 */
export function readFonts(pdf: PDFDocument): PdfFont[] {
  const fonts: PdfFont[] = [];
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    if (object.lookup(PDFName.of("Type")) !== PDFName.of("Font")) continue;
    const type = nameOf(object, "Subtype");
    // These stand below a Type0 font, which has the same name.
    if (type.startsWith("CIDFont")) continue;
    fonts.push({ name: nameOf(object, "BaseFont") || nameOf(object, "Name"), type });
  }
  return fonts;
}

function nameOf(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : "";
}
