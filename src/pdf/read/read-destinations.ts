import { skimDestinations } from "./skim-destinations.ts";

/**
 * Reads on which page each named destination of a print stands: every id that a link leads
 * to. For use between two prints, so that it reads nothing else.
 * @throws if the bytes are no PDF
 */
export async function readDestinations(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const skimmed = skimDestinations(bytes);
  if (skimmed) return skimmed;
  const [{ Destinations }, { openPdf }] = await Promise.all([
    import("./destinations.ts"),
    import("../open-pdf.ts"),
  ]);
  const pdf = await openPdf(bytes);
  const pages = pdf.getPages().map(({ ref }) => ref);
  return new Destinations(pdf.catalog, pages).pages;
}
