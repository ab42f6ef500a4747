import { PDFBool, PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { structElements, textOf } from "../objects.ts";
import { readFonts } from "./fonts.ts";
import { readOutline } from "./outline.ts";
import type { PdfFacts } from "./pdf-facts.ts";

export function factsOf(pdf: PDFDocument): PdfFacts {
  const { catalog, context } = pdf;
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict);
  const said = (key: string): string => textOf(info?.lookup(PDFName.of(key))) ?? "";
  const marks = catalog.lookupMaybe(PDFName.of("MarkInfo"), PDFDict);
  return {
    pages: pdf.getPageCount(),
    tagged: marks?.lookup(PDFName.of("Marked")) === PDFBool.True && structElements(pdf).length > 0,
    language: textOf(catalog.lookup(PDFName.of("Lang"))) ?? "",
    title: said("Title"),
    author: said("Author"),
    creator: said("Creator"),
    producer: said("Producer"),
    outline: readOutline(pdf),
    fonts: readFonts(pdf),
  };
}
