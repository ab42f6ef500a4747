import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { addAll } from "../model/add-all.ts";

/** A structure element together with its own reference, which other objects point at. */
export interface StructElement {
  readonly dict: PDFDict;
  readonly ref: PDFRef;
}

export function structTreeRoot(pdf: PDFDocument): PDFDict | undefined {
  return pdf.catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict);
}

/** All structure elements in reading order. */
export function structElements(pdf: PDFDocument): StructElement[] {
  const found: StructElement[] = [];
  const root = structTreeRoot(pdf);
  // A stack and not recursion: the nesting comes from a file.
  const open = root ? kidsOf(root).reverse() : [];
  const seen = new Set<PDFRef>();
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    const dict = seen.has(ref) ? undefined : pdf.context.lookup(ref);
    seen.add(ref);
    if (!(dict instanceof PDFDict) || !dict.has(PDFName.of("S"))) continue;
    found.push({ dict, ref });
    addAll(open, kidsOf(dict).reverse());
  }
  return found;
}

function kidsOf(dict: PDFDict): PDFRef[] {
  const value = dict.get(PDFName.of("K"));
  const kids = value instanceof PDFRef ? dict.context.lookup(value) : value;
  const entries = kids instanceof PDFArray ? kids.asArray() : [value];
  return entries.filter((entry) => entry instanceof PDFRef);
}

/** The text of a string object of either notation. */
export function textOf(value: unknown): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}

/** A string object, in the shorter notation where the text allows it. */
export function textString(text: string): PDFString | PDFHexString {
  return /^[ -'*-[\]-~]*$/.test(text) ? PDFString.of(text) : PDFHexString.fromText(text);
}

/** YYYY-MM-DDThh:mm:ssZ as PDF writes it. */
export function dateString(date: string): PDFString {
  return PDFString.of(`D:${date.replace(/[-:TZ]/g, "")}Z`);
}
