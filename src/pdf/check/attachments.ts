import type { PDFDict } from "@cantoo/pdf-lib";
import { listIn, nameIn, textIn } from "../lookups.ts";
import { embeddedFile, fileSpecifications } from "../read/attachments.ts";
import type { PdfCheck } from "./pdf-check.ts";

/** What the file carries says what it is, and is associated with the document (ISO 19005-3, 6.8). */
export const attachments: PdfCheck = {
  name: "attachments",
  run({ pdf }) {
    const associated = listIn(pdf.catalog, "AF");
    return fileSpecifications(pdf).flatMap((file) => {
      const missing = missingIn(file);
      if (!associated.includes(file)) missing.push("place among the associated files (AF)");
      const name = textIn(file, "UF") ?? textIn(file, "F") ?? "without a name";
      return missing.map((what) => ({ message: `The attachment ${name} has no ${what}.` }));
    });
  },
};

function missingIn(file: PDFDict): string[] {
  const stream = embeddedFile(file);
  const has = {
    "file name (F)": textIn(file, "F"),
    "file name (UF)": textIn(file, "UF"),
    "description (Desc)": textIn(file, "Desc"),
    "relationship to the document (AFRelationship)": nameIn(file, "AFRelationship"),
    content: stream,
    "MIME type": /^[\w.+-]+\/[\w.+-]+$/.test(nameIn(stream?.dict, "Subtype")),
  };
  return Object.entries(has).flatMap(([what, value]) => (value ? [] : [what]));
}
