import type { CDPSession } from "puppeteer";
import { PrintFault } from "./print-fault.ts";

/**
 * Prints the page as it stands.
 * @param how `draft`: just where everything stands, without tags and bookmarks
 * @throws PrintFault if what comes is no whole PDF
 */
export async function printToPdf(
  session: CDPSession,
  how: "final" | "draft" = "final",
): Promise<Uint8Array> {
  const { data } = await session.send("Page.printToPDF", {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: how === "final",
    generateDocumentOutline: how === "final",
  });
  const bytes = new Uint8Array(Buffer.from(data, "base64"));
  if (!isWholePdf(bytes)) throw new PrintFault("crash", "what it printed is not a whole PDF");
  return bytes;
}

function isWholePdf(bytes: Uint8Array): boolean {
  const text = (from: number, to?: number) =>
    Buffer.from(bytes.subarray(from, to)).toString("latin1");
  return text(0, 5) === "%PDF-" && text(-8).trimEnd().endsWith("%%EOF");
}
