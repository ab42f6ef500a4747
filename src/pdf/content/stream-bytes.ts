import { decodePDFRawStream, PDFRawStream, type PDFStream } from "@cantoo/pdf-lib";

/** The data of a stream, unpacked; empty if it cannot be. */
export function streamBytes(stream: PDFStream): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return new Uint8Array();
  }
}
