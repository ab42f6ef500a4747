import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from "@cantoo/pdf-lib";
import { nameIn, numberIn } from "../lookups.ts";
import type { ContentPlace, StructureObject } from "./structure-node.ts";

/** What stands in a structure element (ISO 32000-1, 14.7.2, table 323). */
export type RawKid =
  | { readonly kind: "place"; readonly place: ContentPlace }
  | { readonly kind: "element"; readonly dict: PDFDict }
  | StructureObject;

/** Tells apart what stands in structure elements. */
export class StructureKids {
  readonly #pages: ReadonlyMap<unknown, number>;

  constructor(pdf: PDFDocument) {
    this.#pages = new Map(pdf.getPages().map(({ ref }, index) => [ref, index + 1]));
  }

  /** The page that an element or a reference names; undefined if it names none. */
  pageOf(dict: PDFDict): number | undefined {
    return this.#pages.get(dict.get(PDFName.of("Pg")));
  }

  /** @param page where content stands that does not name its page */
  of(element: PDFDict, page: number): RawKid[] {
    const value = element.lookup(PDFName.of("K"));
    const items = value instanceof PDFArray ? value.asArray() : [value];
    return items.flatMap((item) => {
      const kid = item instanceof PDFRef ? element.context.lookup(item) : item;
      if (kid instanceof PDFNumber) {
        return { kind: "place" as const, place: { page, form: 0, mcid: kid.asNumber() } };
      }
      return kid instanceof PDFDict ? this.#kid(kid, page) : [];
    });
  }

  #kid(dict: PDFDict, around: number): RawKid | [] {
    if (nameIn(dict, "S") !== "") return { kind: "element", dict };
    const page = this.pageOf(dict) ?? around;
    const mcid = numberIn(dict, "MCID");
    if (mcid !== undefined) {
      const stream = dict.get(PDFName.of("Stm"));
      const form = stream instanceof PDFRef ? stream.objectNumber : 0;
      return { kind: "place", place: { page, form, mcid } };
    }
    const object = dict.get(PDFName.of("Obj"));
    return object instanceof PDFRef ? { kind: "object", object: object.objectNumber, page } : [];
  }
}
