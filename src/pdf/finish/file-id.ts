import { createHash } from "node:crypto";
import { type PDFDocument, PDFHexString } from "@cantoo/pdf-lib";

const blank = "0".repeat(32);

/** Gives the file a place for its identifier, to be filled in when the bytes are known. */
export function reserveFileId(pdf: PDFDocument): void {
  const id = PDFHexString.of(blank);
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}

/** Fills in the identifier: a hash of the bytes as they were with a blank one. */
export function fillFileId(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const id = createHash("sha256").update(file).digest("hex").slice(0, 32).toUpperCase();
  // The trailer is the last thing in the file, and both identifiers stand in it.
  for (let count = 0; count < 2; count++) {
    const place = file.lastIndexOf(`<${blank}>`);
    if (place === -1) throw new Error("The trailer has no place for the file identifier.");
    file.write(id, place + 1, "latin1");
  }
  return bytes;
}
