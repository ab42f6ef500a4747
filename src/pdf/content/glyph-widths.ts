import { PDFArray, type PDFDict, PDFName, PDFNumber } from "@cantoo/pdf-lib";
import { dictIn, numberIn } from "../lookups.ts";

/** How far each code moves on, in thousandths of the size (or what a Type 3 font counts in). */
export type GlyphWidths = (code: number) => number;

/** Widths of a font with one byte per character (ISO 32000-1, 9.6.2). */
export function simpleWidths(font: PDFDict): GlyphWidths {
  const first = numberIn(font, "FirstChar") ?? 0;
  const widths = font.lookupMaybe(PDFName.of("Widths"), PDFArray);
  const otherwise = numberIn(dictIn(font, "FontDescriptor"), "MissingWidth") ?? 0;
  return (code) => {
    const index = code - first;
    if (!widths || index < 0 || index >= widths.size()) return otherwise;
    const width = widths.lookup(index);
    return width instanceof PDFNumber ? width.asNumber() : otherwise;
  };
}

/** Widths of a composite font's glyphs, from W and DW (9.7.4.3). */
export function compositeWidths(descendant: PDFDict): GlyphWidths {
  const otherwise = numberIn(descendant, "DW") ?? 1000;
  const found = new Map<number, number>();
  const list = descendant.lookupMaybe(PDFName.of("W"), PDFArray);
  const numberAt = (at: number): number => {
    const value = list && at < list.size() ? list.lookup(at) : undefined;
    return value instanceof PDFNumber ? value.asNumber() : 0;
  };
  // Either a first glyph and the widths from there, or a first, a last and one width for all.
  for (let at = 0; list && at + 1 < list.size(); ) {
    const next = list.lookup(at + 1);
    if (next instanceof PDFArray) {
      for (let step = 0; step < next.size(); step++) {
        const width = next.lookup(step);
        if (width instanceof PDFNumber) found.set(numberAt(at) + step, width.asNumber());
      }
      at += 2;
      continue;
    }
    const last = Math.min(numberAt(at + 1), numberAt(at) + 0xffff);
    for (let glyph = numberAt(at); glyph <= last; glyph++) found.set(glyph, numberAt(at + 2));
    at += 3;
  }
  return (code) => found.get(code) ?? otherwise;
}
