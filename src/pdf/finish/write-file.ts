import { type PDFDocument, PDFHeader, PDFStreamWriter } from "@cantoo/pdf-lib";
import { fillFileId, reserveFileId } from "./file-id.ts";

/** Objects that are packed together: many, since they are alike and pack better so. */
const objectsPerStream = 500;

/** Writes the file, with an identifier that follows from its bytes. */
export async function writeFile({ context }: PDFDocument): Promise<Uint8Array> {
  context.header = PDFHeader.forVersion(1, 7);
  reserveFileId(context);
  // Not by the document's own way to save, which has a mind of its own about its metadata.
  const pauses = Number.POSITIVE_INFINITY;
  const writer = PDFStreamWriter.forContext(context, pauses, true, objectsPerStream);
  return fillFileId(await writer.serializeToBuffer());
}
