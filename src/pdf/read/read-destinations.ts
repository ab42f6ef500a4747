import { openPdf } from "../open-pdf.ts";

/**
 * Reads on which page each named destination of a print stands: every id that a link leads
 * to. For use between two prints, so that it reads nothing else.
 * @throws if the bytes are no PDF
 */
export async function readDestinations(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const { Destinations } = await import("./destinations.ts");
  return new Destinations(await openPdf(bytes)).pages;
}
