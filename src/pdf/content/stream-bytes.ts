import { PDFRawStream, type PDFStream } from "@cantoo/pdf-lib";
import { unpackedBytes } from "../packed.ts";

/** The data of a stream, unpacked; empty if it cannot be. */
export function streamBytes(stream: PDFStream): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  try {
    return unpackedBytes(stream);
  } catch {
    return new Uint8Array();
  }
}
