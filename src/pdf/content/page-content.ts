import { PDFArray, type PDFDict, type PDFObject, type PDFPage, PDFStream } from "@cantoo/pdf-lib";
import type { ContentFont } from "./font.ts";
import { Interpreter } from "./interpreter.ts";
import { Resources } from "./resources.ts";
import type { SheetContent } from "./sheet.ts";
import { streamBytes } from "./stream-bytes.ts";

/**
 * Reads everything that a page draws.
 * @param number of the page, from 1
 * @param fonts those read so far, to be read once for all pages
 */
export function readPageContent(
  page: PDFPage,
  number: number,
  fonts: Map<PDFDict, ContentFont>,
): SheetContent {
  const { x, y, height } = page.getMediaBox();
  const interpreter = new Interpreter(number, [1, 0, 0, -1, -x, y + height]);
  const own = page.node.Resources();
  return interpreter.read(contentBytes(page), new Resources(own ?? undefined, fonts));
}

/** The content of a page may be cut into streams at any space between operands. */
export function contentBytes(page: PDFPage): Uint8Array {
  const contents: PDFObject | undefined = page.node.Contents();
  if (contents instanceof PDFStream) return streamBytes(contents);
  const parts: Uint8Array[] = [];
  for (let at = 0; contents instanceof PDFArray && at < contents.size(); at++) {
    const stream = contents.lookup(at);
    if (stream instanceof PDFStream) parts.push(streamBytes(stream), Buffer.from("\n"));
  }
  return Buffer.concat(parts);
}
