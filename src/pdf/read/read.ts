import { openPdf } from "../open-pdf.ts";
import type { PdfFacts } from "./pdf-facts.ts";

export type {
  PdfFacts,
  PdfSheet,
  StructureKid,
  StructureNode,
  TextRun,
} from "./pdf-facts.ts";

/**
 * Reads what a PDF says about itself, and all that is on its pages, out of its bytes.
 * @throws if the bytes are no PDF
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const { factsOf } = await import("./facts-of.ts");
  return factsOf(await openPdf(bytes));
}

/** Whether no byte of a PDF of ours has been changed since it was made. */
export async function isAsWritten(bytes: Uint8Array): Promise<boolean> {
  const { hasOwnFileId } = await import("../finish/file-id.ts");
  return hasOwnFileId(bytes);
}
