import { PDFArray, PDFBool, PDFName } from "@cantoo/pdf-lib";
import { dictIn } from "../lookups.ts";
import { textOf } from "../objects.ts";
import type { PdfCheck } from "./pdf-check.ts";

/** The file is of the right format, has an identifier, is not locked, is marked as tagged and shows its title. */
export const file: PdfCheck = {
  name: "file",
  run({ pdf: { context, catalog }, facts }) {
    const { ID, Encrypt } = context.trailerInfo;
    const faults: string[] = [];
    if (!/^1\.[0-7]$/.test(facts.version)) {
      faults.push(`The file is of the format ${facts.version}; expected 1.7 at the most.`);
    }
    const id = ID instanceof PDFArray && ID.size() === 2 ? textOf(ID.lookup(0)) : undefined;
    if (!id) faults.push("The file has no identifier.");
    if (Encrypt) faults.push("The file is encrypted.");
    const marks = dictIn(catalog, "MarkInfo");
    if (marks?.lookup(PDFName.of("Marked")) !== PDFBool.True) {
      faults.push("The document is not marked as tagged.");
    }
    if (marks?.lookup(PDFName.of("Suspects")) === PDFBool.True) {
      faults.push("The document says that its tags are suspect.");
    }
    const viewing = dictIn(catalog, "ViewerPreferences");
    if (viewing?.lookup(PDFName.of("DisplayDocTitle")) !== PDFBool.True) {
      faults.push("The window of a reader shows the file name instead of the title.");
    }
    return faults.map((message) => ({ message }));
  },
};
