import { createHash } from "node:crypto";
import { type PDFContext, PDFHexString } from "@cantoo/pdf-lib";

const blankId = "0".repeat(32);

/** Where the metadata name the file, until its name is known. */
export const blankUuid = "00000000-0000-0000-0000-000000000000";

/** Gives the file a place for its identifier, to be filled in when the bytes are known. */
export function reserveFileId(context: PDFContext): void {
  const id = PDFHexString.of(blankId);
  context.trailerInfo.ID = context.obj([id, id]);
}

/** Fills in what identifies the file: a hash of the bytes as they were with blanks for it. */
export function fillFileId(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const id = idOf(file);
  // The trailer is the last thing in the file, and both identifiers stand in it.
  for (let count = 0; count < 2; count++) {
    const place = file.lastIndexOf(`<${blankId}>`);
    if (place === -1) throw new Error("The trailer has no place for the file identifier.");
    file.write(id.toUpperCase(), place + 1, "latin1");
  }
  const uuid = uuidOf(id);
  for (let at = file.indexOf(blankUuid); at >= 0; at = file.indexOf(blankUuid, at)) {
    file.write(uuid, at, "latin1");
  }
  return bytes;
}

/**
 * Whether a file still is what it was when its identifier was filled in: no byte of it has
 * been changed since.
 */
export function hasOwnFileId(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes);
  const [, id = "", other] =
    /<([0-9A-F]{32})>\s*<([0-9A-F]{32})>/.exec(file.toString("latin1", file.length - 4096)) ?? [];
  if (id === "" || id !== other) return false;
  const blanks: readonly (readonly [string, string])[] = [
    [`<${id}>`, `<${blankId}>`],
    [uuidOf(id.toLowerCase()), blankUuid],
  ];
  for (const [said, blank] of blanks) {
    for (let at = file.indexOf(said); at >= 0; at = file.indexOf(said, at)) {
      file.write(blank, at, "latin1");
    }
  }
  return idOf(file) === id.toLowerCase();
}

const idOf = (file: Uint8Array): string =>
  createHash("sha256").update(file).digest("hex").slice(0, 32);

/** The same as a UUID of the kind that anyone may make as they please (RFC 9562, 5.8). */
function uuidOf(id: string): string {
  const digits = `${id.slice(0, 12)}8${id.slice(13, 16)}8${id.slice(17)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
