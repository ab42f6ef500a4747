import { extractText, getDocumentProxy } from "unpdf";
import { dropRunningLines } from "./running-lines.ts";

export const pdfExtractor = "pdf/1 unpdf/1.7.0";

/** Why a PDF has no text for us. */
export type PdfTrouble = "damaged" | "locked" | "without-text";

/** The text of a PDF: lines as printed, pages apart by a form feed. */
export async function extractPdf(
  bytes: Uint8Array,
): Promise<{ readonly text: string } | { readonly trouble: PdfTrouble }> {
  let pages: readonly string[];
  try {
    // PDF.js takes the bytes away from whoever hands them over.
    const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
    try {
      pages = (await extractText(document)).text;
    } finally {
      await document.destroy();
    }
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    return { trouble: locked ? "locked" : "damaged" };
  }
  const text = dropRunningLines(pages).join("\n\f\n");
  return /\S/u.test(text) ? { text } : { trouble: "without-text" };
}
