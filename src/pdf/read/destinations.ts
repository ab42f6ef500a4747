import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { dictIn, nameOf } from "../lookups.ts";
import { textOf } from "../objects.ts";
import { treeEntries } from "./tree-entries.ts";

/** Where a link or a bookmark leads within the document. */
export interface Target {
  /** The id of an element, where the place has a name. */
  readonly name: string;
  /** From 1; undefined if it leads to no page. */
  readonly page: number | undefined;
}

/** The places of a document that can be led to. */
export class Destinations {
  /** The page of each place that has a name. */
  readonly pages = new Map<string, number>();
  readonly #numbers: ReadonlyMap<unknown, number>;

  /** @param pages of the document, in order */
  constructor(catalog: PDFDict, pages: readonly PDFRef[]) {
    this.#numbers = new Map(pages.map((ref, index) => [ref, index + 1]));
    for (const [name, value] of namedPlaces(catalog)) {
      const page = this.#pageOf(value);
      if (page !== undefined) this.pages.set(idOf(name), page);
    }
  }

  /** Where an annotation or a bookmark leads, by its own destination or by its action. */
  targetOf(item: PDFDict): Target {
    const key = PDFName.of("Dest");
    const place = item.lookup(key) ?? dictIn(item, "A")?.lookup(PDFName.of("D"));
    if (place instanceof PDFArray) return { name: "", page: this.#pageOf(place) };
    const name = idOf(textOf(place) ?? nameOf(place));
    return { name, page: this.pages.get(name) };
  }

  #pageOf(value: PDFObject | undefined): number | undefined {
    // A name may stand for the place or for a dictionary around it (ISO 32000-1, 12.3.2.3).
    const place = value instanceof PDFDict ? value.lookup(PDFName.of("D")) : value;
    const page = place instanceof PDFArray && place.size() > 0 ? place.get(0) : undefined;
    return page instanceof PDFRef ? this.#numbers.get(page) : undefined;
  }
}

/** Chromium writes the id of an element as a URL would have it. */
function idOf(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Both forms that a catalog can have: a dictionary by names, and a tree by strings. */
function namedPlaces(catalog: PDFDict): (readonly [string, PDFObject | undefined])[] {
  const dictionary = dictIn(catalog, "Dests");
  const tree = dictIn(dictIn(catalog, "Names"), "Dests");
  return [
    ...(dictionary?.keys() ?? []).map((key) => [nameOf(key), dictionary?.lookup(key)] as const),
    ...treeEntries(tree, "Names").map(([key, value]) => [textOf(key) ?? "", value] as const),
  ];
}
