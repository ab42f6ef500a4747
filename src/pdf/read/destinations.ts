import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { textOf } from "../objects.ts";

/** Where each named destination lies: the number of its page, the first being 1. */
export function destinationsOf(pdf: PDFDocument): Map<string, number> {
  const numbers = new Map(pdf.getPages().map(({ ref }, index) => [ref, index + 1]));
  const found = new Map<string, number>();
  for (const [name, value] of namedDestinations(pdf)) {
    const page = pageOfDestination(value, numbers);
    if (page !== undefined) found.set(idOfDestination(name), page);
  }
  return found;
}

/** The page that a destination leads to, as far as it says one that exists. */
export function pageOfDestination(
  value: unknown,
  pages: ReadonlyMap<PDFRef, number>,
): number | undefined {
  // A name may stand for the destination or for a dictionary around it (ISO 32000-1, 12.3.2.3).
  const place = value instanceof PDFDict ? value.lookup(PDFName.of("D")) : value;
  const page = place instanceof PDFArray && place.size() > 0 ? place.get(0) : undefined;
  return page instanceof PDFRef ? pages.get(page) : undefined;
}

/** Chromium writes the id of an element as a URL would have it. */
export function idOfDestination(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Both forms that a catalog can have: a dictionary by names, and a tree by strings. */
function namedDestinations({ catalog }: PDFDocument): [string, unknown][] {
  const found: [string, unknown][] = [];
  const dictionary = catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  for (const key of dictionary?.keys() ?? []) {
    found.push([key.decodeText(), dictionary?.lookup(key)]);
  }
  const names = catalog.lookupMaybe(PDFName.of("Names"), PDFDict);
  const open = [names?.lookup(PDFName.of("Dests"))];
  const seen = new Set<unknown>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!(node instanceof PDFDict) || seen.has(node)) continue;
    seen.add(node);
    const entries = node.lookupMaybe(PDFName.of("Names"), PDFArray);
    for (let at = 0; entries && at + 1 < entries.size(); at += 2) {
      found.push([textOf(entries.lookup(at)) ?? "", entries.lookup(at + 1)]);
    }
    const kids = node.lookupMaybe(PDFName.of("Kids"), PDFArray);
    for (let at = 0; kids && at < kids.size(); at++) open.push(kids.lookup(at));
  }
  return found;
}
