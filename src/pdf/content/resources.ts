import { PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from "@cantoo/pdf-lib";
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
  within(dict: PDFObject | undefined): Resources {
    return dict instanceof PDFDict ? new Resources(dict, this.#fonts) : this;
  }

  font(name: string): ContentFont | undefined {
    const dict = this.#find("Font", name);
    if (!(dict instanceof PDFDict)) return undefined;
    const known = this.#fonts.get(dict);
    if (known) return known;
    const font = readFont(dict);
    this.#fonts.set(dict, font);
    return font;
  }

  properties(name: string): PDFDict | undefined {
    const dict = this.#find("Properties", name);
    return dict instanceof PDFDict ? dict : undefined;
  }

  external(name: string): ExternalObject | undefined {
    const stream = this.#find("XObject", name);
    if (!(stream instanceof PDFStream)) return undefined;
    const entry = this.#kind("XObject")?.get(PDFName.of(name));
    return { stream, number: entry instanceof PDFRef ? entry.objectNumber : 0 };
  }

  #find(kind: string, name: string): PDFObject | undefined {
    return this.#kind(kind)?.lookup(PDFName.of(name));
  }

  #kind(kind: string): PDFDict | undefined {
    const dict = this.#dict?.lookup(PDFName.of(kind));
    return dict instanceof PDFDict ? dict : undefined;
  }
}
