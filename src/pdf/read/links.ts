import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { dictIn, nameIn, numbersIn, textIn } from "../lookups.ts";
import type { Destinations } from "./destinations.ts";
import type { Box, PdfLink } from "./pdf-facts.ts";

/** Reads the annotations that are links, page by page. */
export function readLinks(pdf: PDFDocument, destinations: Destinations): PdfLink[] {
  return pdf.getPages().flatMap((page, index) => {
    const { x, y, height } = page.getMediaBox();
    return annotationsOf(page.node).flatMap(({ dict, object }) => {
      if (nameIn(dict, "Subtype") !== "Link") return [];
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersIn(dict, "Rect");
      const box: Box = [x0 - x, y + height - y1, x1 - x, y + height - y0];
      const { name, page: target } = destinations.targetOf(dict);
      const contents = textIn(dict, "Contents");
      const uri = textIn(dictIn(dict, "A"), "URI") ?? "";
      return [{ page: index + 1, object, box, contents, uri, destination: name, target }];
    });
  });
}

export interface Annotation {
  readonly dict: PDFDict;
  /** 0 if it is no object of its own. */
  readonly object: number;
}

/** The annotations of a page, in order. */
export function annotationsOf(page: PDFDict): Annotation[] {
  const list = page.lookup(PDFName.of("Annots"));
  const items = list instanceof PDFArray ? list.asArray() : [];
  return items.flatMap((item) => {
    const dict = item instanceof PDFRef ? page.context.lookup(item) : item;
    if (!(dict instanceof PDFDict)) return [];
    return [{ dict, object: item instanceof PDFRef ? item.objectNumber : 0 }];
  });
}
