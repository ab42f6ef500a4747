import { PDFBool, PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { streamBytes } from "../content/stream-bytes.ts";
import { dictIn, nameOf, streamIn, textIn } from "../lookups.ts";
import { textOf } from "../objects.ts";
import { readAttachments } from "./attachments.ts";
import { Destinations } from "./destinations.ts";
import { readFonts } from "./fonts.ts";
import { readLinks } from "./links.ts";
import { readOutline } from "./outline.ts";
import { readPageLabels } from "./page-labels.ts";
import type { PdfFacts } from "./pdf-facts.ts";
import { readStructure } from "./read-structure.ts";
import { readSheets } from "./sheets.ts";

/** Reads all that there is to know of an opened PDF, in one pass over its pages. */
export function factsOf(pdf: PDFDocument): PdfFacts {
  const { catalog } = pdf;
  const info = infoOf(pdf);
  const language = textIn(catalog, "Lang") ?? "";
  const marked = dictIn(catalog, "MarkInfo")?.lookup(PDFName.of("Marked"));
  const labels = readPageLabels(pdf);
  const sheets = readSheets(pdf, labels);
  const structure = readStructure(pdf, sheets, language);
  const destinations = new Destinations(
    pdf.catalog,
    pdf.getPages().map(({ ref }) => ref),
  );
  const packet = streamIn(catalog, "Metadata");
  return {
    pages: sheets.length,
    version: nameOf(catalog.get(PDFName.of("Version"))) || pdf.context.header.getVersionString(),
    tagged: marked === PDFBool.True && (structure?.kids.length ?? 0) > 0,
    language,
    title: info.Title ?? "",
    author: info.Author ?? "",
    creator: info.Creator ?? "",
    producer: info.Producer ?? "",
    info,
    xmp: packet ? new TextDecoder().decode(streamBytes(packet)) : "",
    outline: readOutline(pdf, destinations),
    fonts: readFonts(pdf),
    sheets,
    labels,
    structure,
    destinations: Object.fromEntries(destinations.pages),
    links: readLinks(pdf, destinations),
    attachments: readAttachments(pdf),
  };
}

function infoOf({ context }: PDFDocument): Record<string, string> {
  const info = context.lookup(context.trailerInfo.Info);
  if (!(info instanceof PDFDict)) return {};
  return Object.fromEntries(
    info.keys().map((key) => {
      const value = info.lookup(key);
      return [nameOf(key), textOf(value) ?? nameOf(value)];
    }),
  );
}
