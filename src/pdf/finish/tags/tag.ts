import type { PDFObject, PDFRef } from "@cantoo/pdf-lib";
import type { PageElement } from "../../../model/page-facts.ts";
import type { Piece } from "../content/content-stream.ts";

/** A structure element while the tree is being mended. */
export interface Tag {
  readonly kind: "tag";
  /** Its structure type, such as `P` (ISO 32000-1, 14.8.4). */
  type: string;
  /** Its place in the file, which the outline points at too. One that is new has none yet. */
  ref: PDFRef | undefined;
  /** The element of the page that it was made of, and its number; undefined if it bears no mark. */
  element: PageElement | undefined;
  number: number;
  kids: Kid[];
  /** BCP 47 tag; empty where the language is that of the tag around it. */
  lang: string;
  alt: string;
  actualText: string;
  /** What an abbreviation stands for. */
  expansion: string;
  /** `/T` and `/ID`. */
  title: string;
  id: string;
  /** By owner, such as `Table`, and name. */
  readonly attributes: Map<string, Map<string, PDFObject>>;
  /** Of a cell: the heads that it stands under. */
  headers: Tag[];
}

/** An annotation that a tag stands for. */
export interface AnnotationKid {
  readonly kind: "annotation";
  readonly ref: PDFRef;
  readonly page: PDFRef;
}

/** A part of the page that a tag holds. */
export interface ContentKid {
  readonly kind: "content";
  readonly piece: Piece;
}

export type Kid = Tag | AnnotationKid | ContentKid;

export const isTag = (kid: Kid): kid is Tag => kid.kind === "tag";

export function newTag(type: string, kids: Kid[] = []): Tag {
  return {
    kind: "tag",
    type,
    ref: undefined,
    element: undefined,
    number: -1,
    kids,
    lang: "",
    alt: "",
    actualText: "",
    expansion: "",
    title: "",
    id: "",
    attributes: new Map(),
    headers: [],
  };
}

/** A tag and all below it, in reading order. What is below the tag at hand may be changed. */
export function* tagsIn(top: Tag): Generator<Tag> {
  const open = [top];
  for (let tag = open.pop(); tag !== undefined; tag = open.pop()) {
    yield tag;
    for (let at = tag.kids.length - 1; at >= 0; at--) {
      const kid = tag.kids[at];
      if (kid?.kind === "tag") open.push(kid);
    }
  }
}

export function piecesIn(tag: Tag): Piece[] {
  return [...tagsIn(tag)].flatMap(({ kids }) =>
    kids.flatMap((kid) => (kid.kind === "content" ? [kid.piece] : [])),
  );
}

export function setAttribute(tag: Tag, owner: string, name: string, value: PDFObject): void {
  const attributes = tag.attributes.get(owner) ?? new Map<string, PDFObject>();
  tag.attributes.set(owner, attributes.set(name, value));
}
