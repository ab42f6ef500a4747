import { openPdf } from "../open-pdf.ts";
import type { PdfFacts } from "../read/pdf-facts.ts";
import type { PdfFault } from "./pdf-check.ts";

export type { PdfFault } from "./pdf-check.ts";

/**
 * Reads a finished PDF and judges it, in one go.
 * @throws if the bytes are no PDF
 */
export async function readAndCheck(
  bytes: Uint8Array,
): Promise<{ readonly facts: PdfFacts; readonly faults: readonly PdfFault[] }> {
  const [{ factsOf }, { checkPdf }] = await Promise.all([
    import("../read/facts-of.ts"),
    import("./check-pdf.ts"),
  ]);
  const pdf = await openPdf(bytes);
  const facts = factsOf(pdf);
  return { facts, faults: checkPdf(pdf, facts) };
}
