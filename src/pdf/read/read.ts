import { openPdf } from "../open-pdf.ts";
import type { PdfFacts } from "./pdf-facts.ts";

export type { PdfFacts } from "./pdf-facts.ts";

/**
 * Reads what a PDF says about itself out of its bytes.
 * @throws if the bytes are no PDF
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const { factsOf } = await import("./facts-of.ts");
  return factsOf(await openPdf(bytes));
}
