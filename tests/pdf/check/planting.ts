import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { contentBytes } from "../../../src/pdf/content/page-content.ts";
import { nameIn } from "../../../src/pdf/lookups.ts";
import { structElements } from "../../../src/pdf/objects.ts";

/** What pdf-lib makes objects of, as far as faults need it. */
type Value = PDFObject | string | number | boolean;

/** Handles on the parts of a document, to plant faults with. */
export class Planting {
  readonly pdf: PDFDocument;

  constructor(pdf: PDFDocument) {
    this.pdf = pdf;
  }

  /** The first element of a type, or the one after so many. */
  element(type: string, after = 0): PDFDict {
    const found = structElements(this.pdf).filter(({ dict }) => nameIn(dict, "S") === type)[after];
    if (!found) throw new Error(`The document has no ${type}.`);
    return found.dict;
  }

  refOf(dict: PDFDict): PDFRef {
    const ref = this.pdf.context.getObjectRef(dict);
    if (!ref) throw new Error("It is no object of its own.");
    return ref;
  }

  dict(...path: (string | number)[]): PDFDict {
    const found = this.at(this.pdf.catalog, ...path);
    if (found instanceof PDFStream) return found.dict;
    if (!(found instanceof PDFDict)) throw new Error(`There is no ${path.join("/")}.`);
    return found;
  }

  at(from: PDFObject | undefined, ...path: (string | number)[]): PDFObject | undefined {
    let found = from;
    for (const step of path) {
      if (found instanceof PDFStream) found = found.dict;
      if (found instanceof PDFDict) found = found.lookup(PDFName.of(String(step)));
      else if (found instanceof PDFArray && typeof step === "number") found = found.lookup(step);
      else return undefined;
    }
    return found;
  }

  list(dict: PDFDict, key: string): PDFArray {
    const found = dict.lookup(PDFName.of(key));
    if (!(found instanceof PDFArray)) throw new Error(`There is no list ${key}.`);
    return found;
  }

  /** Texts are names here; strings are given as such. */
  set(dict: PDFDict, key: string, value: Value): void {
    const { context } = this.pdf;
    if (typeof value === "string") dict.set(PDFName.of(key), PDFName.of(value));
    else if (typeof value === "number") dict.set(PDFName.of(key), context.obj(value));
    else if (typeof value === "boolean") dict.set(PDFName.of(key), context.obj(value));
    else dict.set(PDFName.of(key), value);
  }

  remove(dict: PDFDict, ...keys: string[]): void {
    for (const key of keys) dict.delete(PDFName.of(key));
  }

  annotation(after = 0): PDFDict {
    const annotations = this.list(this.pdf.getPage(0).node, "Annots");
    const found = annotations.lookup(after);
    if (!(found instanceof PDFDict)) throw new Error("There is no such annotation.");
    return found;
  }

  /** Changes what a page draws. */
  draw(change: (content: string) => string, page = 0): void {
    const { node } = this.pdf.getPage(page);
    const old = Buffer.from(contentBytes(this.pdf.getPage(page))).toString("latin1");
    const changed = change(old);
    if (changed === old) throw new Error("The change changes nothing.");
    const stream = this.pdf.context.stream(Buffer.from(changed, "latin1"));
    node.set(PDFName.of("Contents"), this.pdf.context.register(stream));
  }

  /** Changes a stream that the catalog leads to. */
  rewrite(key: string, change: (text: string) => string): void {
    const stream = this.pdf.catalog.lookup(PDFName.of(key));
    if (!(stream instanceof PDFStream)) throw new Error(`There is no stream ${key}.`);
    const old = Buffer.from(stream.getContents()).toString("utf8");
    const changed = change(old);
    if (changed === old) throw new Error("The change changes nothing.");
    const made = this.pdf.context.stream(Buffer.from(changed, "utf8"), {
      Type: "Metadata",
      Subtype: "XML",
    });
    this.pdf.catalog.set(PDFName.of(key), this.pdf.context.register(made));
  }

  /** A font dictionary of a kind. */
  font(subtype: string): PDFDict {
    for (const [, object] of this.pdf.context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict && nameIn(object, "Subtype") === subtype) return object;
    }
    throw new Error(`There is no font of the kind ${subtype}.`);
  }
}
