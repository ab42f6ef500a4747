import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from "@cantoo/pdf-lib";
import type { SheetContent } from "../content/sheet.ts";
import { dictIn, nameIn, textIn } from "../lookups.ts";
import { structTreeRoot } from "../objects.ts";
import { readAttributes } from "./attributes.ts";
import { PlacedContent } from "./placed-content.ts";
import type { ContentPlace, StructureKid, StructureNode } from "./structure-node.ts";

/** An element whose kids are still to be read. */
interface Unread {
  readonly dict: PDFDict;
  readonly kids: StructureKid[];
  /** What is in force there. */
  readonly page: number;
  readonly lang: string;
}

/**
 * Reads the structure tree, with the text that its elements hold.
 * @param sheets the content of all pages, in order
 * @param language of the document
 * @returns the root, of type `StructTreeRoot`; undefined if there is none
 */
export function readStructure(
  pdf: PDFDocument,
  sheets: readonly SheetContent[],
  language: string,
): StructureNode | undefined {
  const root = structTreeRoot(pdf);
  if (!root) return undefined;
  const reader = new StructureReader(pdf, sheets, root);
  return reader.read(root, language);
}

class StructureReader {
  readonly #roles: PDFDict | undefined;
  readonly #classes: PDFDict | undefined;
  readonly #pages: ReadonlyMap<unknown, number>;
  readonly #content: PlacedContent;
  readonly #unread: Unread[] = [];
  readonly #seen = new Set<PDFDict>();

  constructor(pdf: PDFDocument, sheets: readonly SheetContent[], root: PDFDict) {
    this.#roles = dictIn(root, "RoleMap");
    this.#classes = dictIn(root, "ClassMap");
    this.#pages = new Map(pdf.getPages().map(({ ref }, index) => [ref, index + 1]));
    this.#content = new PlacedContent(sheets);
  }

  read(root: PDFDict, language: string): StructureNode {
    const top = this.#node(root, { page: 0, lang: language });
    // A list and not recursion: the nesting comes from a file.
    for (let next = this.#unread.pop(); next; next = this.#unread.pop()) this.#readKids(next);
    return top;
  }

  /** An element without its kids, which are put on the list. */
  #node(dict: PDFDict, around: Pick<Unread, "page" | "lang">): StructureNode {
    this.#seen.add(dict);
    const said = (key: string): string | undefined => textIn(dict, key);
    const type = nameIn(dict, "S") || "StructTreeRoot";
    const kids: StructureKid[] = [];
    const lang = said("Lang") ?? "";
    const page = this.#pages.get(dict.get(PDFName.of("Pg"))) ?? around.page;
    this.#unread.push({ dict, kids, page, lang: lang || around.lang });
    return {
      kind: "element",
      type,
      role: this.#roleOf(type),
      id: said("ID") ?? "",
      title: said("T") ?? "",
      lang,
      alt: said("Alt"),
      actualText: said("ActualText"),
      expansion: said("E") ?? "",
      attributes: readAttributes(dict, this.#classes),
      kids,
    };
  }

  #readKids(unread: Unread): void {
    const { dict, kids, lang } = unread;
    const value = dict.lookup(PDFName.of("K"));
    let places: ContentPlace[] = [];
    for (const item of value instanceof PDFArray ? value.asArray() : [value]) {
      const kid = item instanceof PDFRef ? dict.context.lookup(item) : item;
      const place = this.#placeOf(kid, unread.page);
      if (place) {
        places.push(place);
        continue;
      }
      if (places.length > 0) kids.push(this.#content.textAt(places, lang));
      places = [];
      const other = kid instanceof PDFDict ? this.#kidOf(kid, unread) : undefined;
      if (other) kids.push(other);
    }
    if (places.length > 0) kids.push(this.#content.textAt(places, lang));
  }

  /** A number stands for content of the page; a dictionary says of which page or form. */
  #placeOf(kid: unknown, page: number): ContentPlace | undefined {
    if (kid instanceof PDFNumber) return { page, form: 0, mcid: kid.asNumber() };
    const mcid = kid instanceof PDFDict ? kid.lookup(PDFName.of("MCID")) : undefined;
    if (!(kid instanceof PDFDict) || !(mcid instanceof PDFNumber)) return undefined;
    const form = kid.get(PDFName.of("Stm"));
    return {
      page: this.#pages.get(kid.get(PDFName.of("Pg"))) ?? page,
      form: form instanceof PDFRef ? form.objectNumber : 0,
      mcid: mcid.asNumber(),
    };
  }

  #kidOf(dict: PDFDict, around: Unread): StructureKid | undefined {
    if (this.#seen.has(dict)) return undefined;
    if (dict.has(PDFName.of("S"))) return this.#node(dict, around);
    const object = dict.get(PDFName.of("Obj"));
    if (!(object instanceof PDFRef)) return undefined;
    const page = this.#pages.get(dict.get(PDFName.of("Pg"))) ?? around.page;
    return { kind: "object", object: object.objectNumber, page };
  }

  #roleOf(type: string): string {
    let role = type;
    for (const seen = new Set<string>(); !seen.has(role); ) {
      seen.add(role);
      role = nameIn(this.#roles, role) || role;
    }
    return role;
  }
}
