import type { Problem } from "../model/diagnostic.ts";
import { type Limits, raise } from "../model/limits.ts";

/** Pages beyond the limit, counted before any work is put into them. */
export function tooManyPages(pdf: Uint8Array, { pages }: Limits): Problem | undefined {
  const count = countPages(pdf);
  if (count <= pages) return undefined;
  return {
    rule: "too-many-pages",
    message: `The document has ${count} pages; at most ${pages} are allowed.`,
    hint: `Divide the edition, leave out what is not read, or ${raise("pages")}.`,
  };
}

/** Pages as Chromium writes them: each an object of its own, not compressed. */
function countPages(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const start = "/Type /Page";
  let count = 0;
  for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + start.length)) {
    // Not the tree above them, which is of the type Pages.
    if (bytes[at + start.length] !== "s".charCodeAt(0)) count++;
  }
  return count;
}

/** A finished file beyond the limit. */
export function fileTooLarge(bytes: Uint8Array, { outputMegabytes }: Limits): Problem | undefined {
  const megabytes = bytes.length / 1024 / 1024;
  if (megabytes <= outputMegabytes) return undefined;
  return {
    rule: "output-too-large",
    message: `The file has ${Math.ceil(megabytes)} MB; at most ${outputMegabytes} are allowed.`,
    hint: `Divide the edition, leave out what is not read, or ${raise("outputMegabytes")}.`,
  };
}
