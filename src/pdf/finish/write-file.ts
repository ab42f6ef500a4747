import {
  PDFCatalog,
  type PDFContext,
  type PDFDocument,
  PDFHeader,
  PDFInvalidObject,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  type PDFRawStream,
  type PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { packedStream } from "../packed.ts";
import { CrossReferences } from "./cross-references.ts";
import { fillFileId, reserveFileId } from "./file-id.ts";

/** Objects that are packed together: many, since they are alike and pack better so. */
const objectsPerStream = 500;

type Entry = readonly [ref: PDFRef, object: PDFObject];

/**
 * Writes the file, with an identifier that follows from its bytes. Not by the library's own
 * writers, which look at every object several times and find its place in the table by search.
 */
export function writeFile({ context }: PDFDocument): Uint8Array {
  context.header = PDFHeader.forVersion(1, 7);
  reserveFileId(context);
  const objects = context.enumerateIndirectObjects();
  const table = new CrossReferences();
  const parts: Uint8Array[] = [];
  let length = 0;
  const add = (bytes: Uint8Array): void => {
    parts.push(bytes);
    length += bytes.length;
  };
  const addObject = (number: number, object: PDFObject): void => {
    table.setPlace(number, length);
    add(latin1(`${number} 0 obj\n`));
    if (object instanceof PDFStream) {
      object.updateDict();
      add(latin1(`${object.dict}\nstream\n`));
      add(object.getContents());
      add(latin1("\nendstream"));
    } else add(latin1(String(object)));
    add(latin1("\nendobj\n\n"));
  };

  add(latin1(`${context.header}\n\n`));
  for (const [{ objectNumber }, object] of objects) {
    if (!isPackable(object)) addObject(objectNumber, object);
  }
  let next = context.largestObjectNumber + 1;
  const packable = objects.filter(([, object]) => isPackable(object));
  for (let at = 0; at < packable.length; at += objectsPerStream) {
    const group = packable.slice(at, at + objectsPerStream);
    for (const [index, [{ objectNumber }]] of group.entries()) {
      table.setPacked(objectNumber, next, index);
    }
    addObject(next++, objectStream(context, group));
  }
  const place = length;
  table.setPlace(next, place);
  addObject(next, table.stream(context));
  add(latin1(`startxref\n${place}\n%%EOF`));
  return fillFileId(Buffer.concat(parts, length));
}

/** What a reader wants to find without unpacking anything stays outside. */
function isPackable(object: PDFObject): boolean {
  return !(
    object instanceof PDFStream ||
    object instanceof PDFInvalidObject ||
    object instanceof PDFCatalog ||
    object instanceof PDFPageTree ||
    object instanceof PDFPageLeaf
  );
}

/** Objects in one stream, after a list of their numbers and where each begins (ISO 32000-1, 7.5.7). */
function objectStream(context: PDFContext, objects: readonly Entry[]): PDFRawStream {
  const texts = objects.map(([, object]) => `${object}\n`);
  let offset = 0;
  const places = objects.map(([{ objectNumber }], index) => {
    const place = `${objectNumber} ${offset} `;
    offset += texts[index]?.length ?? 0;
    return place;
  });
  const head = places.join("");
  const bytes = latin1(head + texts.join(""));
  return packedStream(context, bytes, { Type: "ObjStm", N: objects.length, First: head.length });
}

/** Whatever the library makes strings of has one character for each byte. */
const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");
