import { PDFDict, type PDFDocument, type PDFObject } from "@cantoo/pdf-lib";
import { streamBytes } from "../content/stream-bytes.ts";
import { dictIn, listIn, nameIn, streamIn, textIn } from "../lookups.ts";
import type { PdfAttachment } from "./pdf-facts.ts";
import { treeEntries } from "./tree-entries.ts";

/** Reads the files that a PDF carries. */
export function readAttachments(pdf: PDFDocument): PdfAttachment[] {
  return fileSpecifications(pdf).map((file) => {
    const stream = embeddedFile(file);
    return {
      name: textIn(file, "UF") ?? textIn(file, "F") ?? "",
      mimeType: nameIn(stream?.dict, "Subtype"),
      relationship: nameIn(file, "AFRelationship"),
      description: textIn(file, "Desc") ?? "",
      bytes: stream ? streamBytes(stream) : new Uint8Array(),
    };
  });
}

/** Those that are named, and those that are associated with the document; each once. */
export function fileSpecifications({ catalog }: PDFDocument): PDFDict[] {
  const named = treeEntries(dictIn(dictIn(catalog, "Names"), "EmbeddedFiles"), "Names");
  const found = [...named.map(([, file]) => file), ...listIn(catalog, "AF")];
  return [...new Set(found.filter(isDict))];
}

export const embeddedFile = (file: PDFDict) => {
  const files = dictIn(file, "EF");
  return streamIn(files, "UF") ?? streamIn(files, "F");
};

const isDict = (value: PDFObject | undefined): value is PDFDict => value instanceof PDFDict;
