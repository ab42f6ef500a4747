import { openPdf } from "../open-pdf.ts";
import type { PdfTexts } from "./pdf-texts.ts";

/**
 * Reads all there is to read in a PDF: the words of its pages by their ToUnicode maps, and with
 * what is read in place of glyphs that say no character of their own; every string object (metadata, outline, alternative text, names), and every stream.
 * @throws if the bytes are no PDF
 */
export async function readPdfTexts(bytes: Uint8Array): Promise<PdfTexts> {
  const [pages, { stringsOf }, { readSheets }] = await Promise.all([
    textOfPages(bytes),
    import("./strings.ts"),
    import("./sheets.ts"),
  ]);
  const pdf = await openPdf(bytes);
  const { texts, streams } = stringsOf(pdf);
  const shown = readSheets(pdf, []).flatMap(({ runs }) => runs.map(({ text }) => text));
  const both = [pages, shown.join(" ")].map((text) => ({ place: "the text", text }));
  return { texts: [...both, ...texts], streams };
}

async function textOfPages(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import("unpdf");
  // It takes the bytes for itself, so that it gets a copy.
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  await document.destroy();
  return pages.join("\n");
}
