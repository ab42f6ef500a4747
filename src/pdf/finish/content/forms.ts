import {
  PDFArray,
  PDFDict,
  PDFName,
  type PDFPageLeaf,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib";
import type { Matrix } from "../../content/matrix.ts";
import { numbersIn } from "../../lookups.ts";
import { unpackedBytes } from "../../packed.ts";
import { matrixOf } from "./matrix-of.ts";

/** A piece of content that pages use by name. Chromium makes one of all that is translucent. */
export interface Form {
  readonly ref: PDFRef;
  readonly stream: PDFRawStream;
  readonly resources: PDFDict | undefined;
  readonly matrix: Matrix;
}

/** The forms of a page or a form, by their names there. */
export function formsOf(resources: PDFDict | undefined): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  const objects = resources?.lookupMaybe(PDFName.of("XObject"), PDFDict);
  for (const [name, ref] of objects?.entries() ?? []) {
    const stream = ref instanceof PDFRef ? resources?.context.lookup(ref) : undefined;
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
    const { dict } = stream;
    if (dict.lookup(PDFName.of("Subtype")) !== PDFName.of("Form")) continue;
    forms.set(name.decodeText(), {
      ref,
      stream,
      resources: dict.lookupMaybe(PDFName.of("Resources"), PDFDict),
      matrix: matrixOf(numbersIn(dict, "Matrix")),
    });
  }
  return forms;
}

/** Forms within forms are followed only as far as a browser would nest them. */
const deepest = 16;

/** Whether something in a stream, or in a form that it uses, is marked with an identifier. */
export function hasMarks(bytes: Uint8Array, resources: PDFDict | undefined, depth = 0): boolean {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("/MCID")) return true;
  if (depth === deepest) return false;
  return [...formsOf(resources).values()].some((form) =>
    hasMarks(unpackedBytes(form.stream), form.resources, depth + 1),
  );
}

/** The content of a page as one stream, and the place where it is to be written. */
export function contentsOf(page: PDFPageLeaf): { ref: PDFRef; bytes: Uint8Array } {
  const value = page.get(PDFName.of("Contents"));
  const direct = page.lookup(PDFName.of("Contents"));
  const list = direct instanceof PDFArray ? direct.asArray() : [value];
  const parts: Uint8Array[] = [];
  for (const entry of list) {
    const stream = entry instanceof PDFRef ? page.context.lookup(entry) : entry;
    // Operators may not run together where one stream ends and the next begins.
    if (stream instanceof PDFRawStream) parts.push(unpackedBytes(stream), newline);
  }
  const [first] = list;
  const ref = first instanceof PDFRef ? first : page.context.nextRef();
  return { ref, bytes: parts.length === 2 && parts[0] ? parts[0] : Buffer.concat(parts) };
}

const newline = new Uint8Array([0x0a]);
