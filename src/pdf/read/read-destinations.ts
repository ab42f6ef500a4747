import { openPdf } from "../open-pdf.ts";

/**
 * Reads on which page each named destination of a print stands: every id that a link leads
 * to. For use between two prints, so that it reads nothing else.
 * @throws if the bytes are no PDF
 */
export async function readDestinations(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const [{ Destinations }, { openInPart }] = await Promise.all([
    import("./destinations.ts"),
    import("./open-in-part.ts"),
  ]);
  const part = openInPart(bytes);
  if (part) return new Destinations(part.catalog, part.pages).pages;
  const pdf = await openPdf(bytes);
  const pages = pdf.getPages().map(({ ref }) => ref);
  return new Destinations(pdf.catalog, pages).pages;
}
