import { PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { dictIn, listIn, nameIn, streamIn } from "../lookups.ts";
import type { PdfCheck } from "./pdf-check.ts";

/** Every font stands in the file, and says what its codes mean. */
export const fonts: PdfCheck = {
  name: "fonts",
  run: ({ pdf }) =>
    fontsOf(pdf).flatMap((font) => {
      const name = nameIn(font, "BaseFont") || nameIn(font, "Name") || "without a name";
      const faults: string[] = [];
      if (!isEmbedded(font)) faults.push(`The font ${name} is not embedded.`);
      if (!streamIn(font, "ToUnicode")) {
        faults.push(`The font ${name} does not say what its codes mean (ToUnicode).`);
      }
      return faults.map((message) => ({ message }));
    }),
};

function fontsOf(pdf: PDFDocument): PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.get(PDFName.of("Type")) === PDFName.of("Font"))
    .filter((dict) => !nameIn(dict, "Subtype").startsWith("CIDFont"));
}

function isEmbedded(font: PDFDict): boolean {
  if (nameIn(font, "Subtype") === "Type3") return dictIn(font, "CharProcs") !== undefined;
  const [descendant] = listIn(font, "DescendantFonts");
  const own = descendant instanceof PDFDict ? descendant : font;
  const descriptor = dictIn(own, "FontDescriptor");
  return ["FontFile", "FontFile2", "FontFile3"].some((key) => streamIn(descriptor, key));
}
