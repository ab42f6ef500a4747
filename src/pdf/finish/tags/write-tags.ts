import {
  type PDFContext,
  type PDFDict,
  PDFName,
  type PDFObject,
  type PDFRef,
} from "@cantoo/pdf-lib";
import { textString } from "../../objects.ts";
import { attributesObject } from "./attributes.ts";
import type { NumberedContent } from "./number-content.ts";
import { type Kid, type Tag, tagsIn } from "./tag.ts";

/** Types beside the standard ones, and the standard one that each is nearest to. */
const roles: Readonly<Record<string, string>> = { Em: "Span", Strong: "Span" };

const standard = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 " +
    "H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry " +
    "Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form"
  ).split(" "),
);

/**
 * Writes the structure elements, each in its old place if it had one.
 * @returns the reference of every tag
 */
export function writeTags(
  context: PDFContext,
  tags: Tag,
  numbered: NumberedContent,
  root: PDFRef,
): void {
  for (const tag of tagsIn(tags)) tag.ref ??= context.nextRef();
  const writer = new TagWriter(context, numbered);
  writer.write(tags, root);
}

/** The map of the types that are used beside the standard ones. */
export function roleMap(context: PDFContext, tags: Tag): PDFDict | undefined {
  const others = new Set(
    [...tagsIn(tags)].map(({ type }) => type).filter((type) => !standard.has(type)),
  );
  if (others.size === 0) return undefined;
  return context.obj(
    Object.fromEntries([...others].sort().map((type) => [type, roles[type] ?? "NonStruct"])),
  );
}

class TagWriter {
  readonly #context: PDFContext;
  readonly #numbered: NumberedContent;

  constructor(context: PDFContext, numbered: NumberedContent) {
    this.#context = context;
    this.#numbered = numbered;
  }

  write(tag: Tag, parent: PDFRef): void {
    if (!tag.ref) return;
    const page = this.#pageOf(tag);
    const dict = this.#context.obj({ S: tag.type, P: parent });
    const set = (key: string, value: PDFObject | undefined): void => {
      if (value) dict.set(PDFName.of(key), value);
    };
    const texts = {
      Lang: tag.lang,
      Alt: tag.alt,
      ActualText: tag.actualText,
      E: tag.expansion,
      T: tag.title,
      ID: tag.id,
    };
    set("Pg", page);
    const kids = tag.kids.flatMap((kid) => this.#kid(kid, page));
    set("K", kids.length > 1 ? this.#context.obj(kids) : kids[0]);
    for (const [key, text] of Object.entries(texts)) if (text !== "") set(key, textString(text));
    set("A", attributesObject(this.#context, tag));
    this.#context.assign(tag.ref, dict);
    for (const kid of tag.kids) if (kid.kind === "tag") this.write(kid, tag.ref);
  }

  /** The page of its first part, which the others need not name. */
  #pageOf(tag: Tag): PDFRef | undefined {
    for (const kid of tag.kids) {
      if (kid.kind === "content" && this.#numbered.places.has(kid.piece))
        return kid.piece.stream.page;
    }
    return undefined;
  }

  #kid(kid: Kid, page: PDFRef | undefined): PDFObject[] {
    if (kid.kind === "tag") return kid.ref ? [kid.ref] : [];
    if (kid.kind === "annotation") {
      return [this.#context.obj({ Type: "OBJR", Obj: kid.ref, Pg: kid.page })];
    }
    return (this.#numbered.places.get(kid.piece) ?? []).map(({ stream, mcid }) => {
      if (!stream.isForm && stream.page === page) return this.#context.obj(mcid);
      const form = stream.isForm ? { Stm: stream.ref } : {};
      return this.#context.obj({ Type: "MCR", Pg: stream.page, ...form, MCID: mcid });
    });
  }
}
