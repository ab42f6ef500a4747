import { deflateSync, inflateSync } from "node:zlib";
import { decodePDFRawStream, type PDFContext, PDFName, type PDFRawStream } from "@cantoo/pdf-lib";

type Entries = NonNullable<Parameters<PDFContext["stream"]>[1]>;

/**
 * A stream that is packed. By Node and not by the PDF library, which takes three times as long.
 * Node brings its zlib along, and what it makes of some bytes is the same on every machine.
 */
export function packedStream(
  context: PDFContext,
  bytes: Uint8Array,
  entries: Entries = {},
): PDFRawStream {
  return context.stream(deflateSync(bytes), { ...entries, Filter: "FlateDecode" });
}

/**
 * The data of a stream.
 * @throws if it cannot be unpacked
 */
export function unpackedBytes(stream: PDFRawStream): Uint8Array {
  if (stream.dict.lookup(PDFName.of("Filter")) === PDFName.of("FlateDecode") && !stream.transform) {
    try {
      return inflateSync(stream.contents);
    } catch {
      // What is damaged is left to the library, which makes of it what can be made.
    }
  }
  return decodePDFRawStream(stream).decode();
}
