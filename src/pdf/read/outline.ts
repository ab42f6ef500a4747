import { PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { textOf } from "../objects.ts";
import type { PdfFacts } from "./pdf-facts.ts";

type Entry = PdfFacts["outline"][number];

/** Reads the bookmarks in the order in which a reader shows them. */
export function readOutline(pdf: PDFDocument): Entry[] {
  const entries: Entry[] = [];
  const seen = new Set<PDFDict>();
  const visit = (parent: PDFDict, depth: number): void => {
    let item = parent.lookupMaybe(PDFName.of("First"), PDFDict);
    while (item && !seen.has(item)) {
      seen.add(item);
      entries.push({ title: textOf(item.lookup(PDFName.of("Title"))) ?? "", depth });
      visit(item, depth + 1);
      item = item.lookupMaybe(PDFName.of("Next"), PDFDict);
    }
  };
  const root = pdf.catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict);
  if (root) visit(root, 1);
  return entries;
}
