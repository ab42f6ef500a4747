import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from "@cantoo/pdf-lib";
import { readMark } from "../../../model/mark.ts";
import type { PageElement } from "../../../model/page-facts.ts";
import { structTreeRoot, textOf } from "../../objects.ts";
import type { Content } from "../content/content-stream.ts";
import { readAttributes } from "./attributes.ts";
import { isTag, type Kid, newTag, type Tag, tagsIn } from "./tag.ts";

/**
 * Reads the structure of a print, and joins each element of it to the element of the page
 * that it was made of. The nodes that Chromium makes for runs of text are left out.
 * @returns undefined if there is none
 */
export function readTags(
  pdf: PDFDocument,
  content: Content,
  elements: readonly PageElement[],
): Tag | undefined {
  const root = structTreeRoot(pdf);
  if (!root) return undefined;
  const reader = new TagReader(content, elements);
  const kids = reader.kidsOf(root, undefined);
  const [only] = kids;
  if (!only) return undefined;
  const isWhole = kids.length === 1 && isTag(only) && only.type === "Document";
  const top = isWhole ? only : newTag("Document", kids);
  reader.joinHeaders(top);
  return top;
}

class TagReader {
  readonly #content: Content;
  readonly #elements: readonly PageElement[];
  readonly #seen = new Set<PDFRef>();
  readonly #ids = new Map<string, Tag>();

  constructor(content: Content, elements: readonly PageElement[]) {
    this.#content = content;
    this.#elements = elements;
  }

  kidsOf(dict: PDFDict, around: PDFRef | undefined): Kid[] {
    const value = dict.get(PDFName.of("K"));
    const direct = value instanceof PDFRef ? dict.context.lookup(value) : value;
    const list = direct instanceof PDFArray ? direct.asArray() : [value];
    const own = dict.get(PDFName.of("Pg"));
    const page = own instanceof PDFRef ? own : around;
    return list.flatMap((item) => {
      const kid = item instanceof PDFRef ? dict.context.lookup(item) : item;
      if (kid instanceof PDFNumber) return this.#piece(page, kid);
      if (!(kid instanceof PDFDict)) return [];
      if (kid.has(PDFName.of("S"))) return item instanceof PDFRef ? this.#tag(kid, item, page) : [];
      return this.#reference(kid, page);
    });
  }

  /** Cells name their heads by ids, which a print takes from numbers of the browser's. */
  joinHeaders(top: Tag): void {
    for (const tag of tagsIn(top)) {
      const table = tag.attributes.get("Table");
      const headers = table?.get("Headers");
      table?.delete("Headers");
      if (!(headers instanceof PDFArray)) continue;
      tag.headers = headers.asArray().flatMap((id) => this.#ids.get(textOf(id) ?? "") ?? []);
    }
  }

  #tag(dict: PDFDict, ref: PDFRef, page: PDFRef | undefined): Kid[] {
    if (this.#seen.has(ref)) return [];
    this.#seen.add(ref);
    const kids = this.kidsOf(dict, page);
    const said = (key: string): string => textOf(dict.lookup(PDFName.of(key))) ?? "";
    const lang = said("Lang");
    const alt = said("Alt");
    const type = dict.lookup(PDFName.of("S"));
    const name = type instanceof PDFName ? type.decodeText() : "NonStruct";
    const isText = name === "NonStruct" && kids.every(({ kind }) => kind === "content");
    if (isText && lang === "" && alt === "" && isLeaf(dict)) return kids;

    const tag = newTag(name, kids);
    tag.ref = ref;
    const mark = readMark(lang);
    tag.lang = mark?.lang ?? lang;
    tag.element = mark && this.#elements[mark.number];
    if (mark && tag.element) tag.number = mark.number;
    tag.alt = alt;
    tag.actualText = said("ActualText");
    for (const [owner, attributes] of readAttributes(dict)) tag.attributes.set(owner, attributes);
    const id = said("ID");
    if (id !== "") this.#ids.set(id, tag);
    return [tag];
  }

  #piece(place: PDFRef | undefined, mcid: PDFNumber): Kid[] {
    const piece = place && this.#content.pieceAt(place, mcid.asNumber());
    return piece ? [{ kind: "content", piece }] : [];
  }

  /** A part of another page or of a form, or an annotation. */
  #reference(dict: PDFDict, around: PDFRef | undefined): Kid[] {
    const own = dict.get(PDFName.of("Pg"));
    const page = own instanceof PDFRef ? own : around;
    const mcid = dict.lookup(PDFName.of("MCID"));
    if (mcid instanceof PDFNumber) {
      const form = dict.get(PDFName.of("Stm"));
      return this.#piece(form instanceof PDFRef ? form : page, mcid);
    }
    const object = dict.get(PDFName.of("Obj"));
    if (!(object instanceof PDFRef) || !page) return [];
    return [{ kind: "annotation", ref: object, page }];
  }
}

/** Whether an element holds parts of pages only: a run of text as Chromium writes it. */
function isLeaf(dict: PDFDict): boolean {
  const value = dict.lookup(PDFName.of("K"));
  const list = value instanceof PDFArray ? value.asArray() : [value];
  return list.every((item) => {
    const kid = item instanceof PDFRef ? dict.context.lookup(item) : item;
    return !(kid instanceof PDFDict) || !kid.has(PDFName.of("S"));
  });
}
