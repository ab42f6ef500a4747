import { type PDFDict, PDFName, PDFRef, type PDFStream } from "@cantoo/pdf-lib";
import { dictIn, streamIn } from "../lookups.ts";
import { type ContentFont, readFont } from "./font.ts";

/** A picture or form among the resources. */
export interface ExternalObject {
  readonly stream: PDFStream;
  readonly number: number;
}

/** Looks up what a content stream names. Fonts are shared by all pages of a document. */
export class Resources {
  readonly #dict: PDFDict | undefined;
  readonly #fonts: Map<PDFDict, ContentFont>;

  constructor(dict: PDFDict | undefined, fonts: Map<PDFDict, ContentFont>) {
    this.#dict = dict;
    this.#fonts = fonts;
  }

  /** Those of a form; without any of its own it uses those of what draws it. */
  within(dict: PDFDict | undefined): Resources {
    return dict ? new Resources(dict, this.#fonts) : this;
  }

  font(name: string): ContentFont | undefined {
    const dict = dictIn(this.#kind("Font"), name);
    if (!dict) return undefined;
    const known = this.#fonts.get(dict);
    if (known) return known;
    const font = readFont(dict);
    this.#fonts.set(dict, font);
    return font;
  }

  properties(name: string): PDFDict | undefined {
    return dictIn(this.#kind("Properties"), name);
  }

  external(name: string): ExternalObject | undefined {
    const stream = streamIn(this.#kind("XObject"), name);
    const entry = this.#kind("XObject")?.get(PDFName.of(name));
    if (!stream) return undefined;
    return { stream, number: entry instanceof PDFRef ? entry.objectNumber : 0 };
  }

  #kind(kind: string): PDFDict | undefined {
    return dictIn(this.#dict, kind);
  }
}
