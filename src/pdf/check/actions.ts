import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFStream,
} from "@cantoo/pdf-lib";
import { addAll } from "../../model/add-all.ts";
import { dictIn, nameIn, textIn } from "../lookups.ts";
import type { PdfCheck } from "./pdf-check.ts";

/** Nothing happens in the document but that links lead to pages and to addresses of a harmless kind. */
export const actions: PdfCheck = {
  name: "actions",
  run({ pdf }) {
    const faults = new Set<string>();
    for (const dict of dictionariesIn(pdf)) {
      const type = nameIn(dict, "S");
      if (otherActions.has(type)) faults.add(`The document holds an action of the kind ${type}.`);
      const address = type === "URI" ? (textIn(dict, "URI") ?? "") : undefined;
      if (address !== undefined && !/^(https?|mailto|tel):/i.test(address)) {
        faults.add(
          `A link leads to “${address}”; expected an address of the web, of mail or of a telephone.`,
        );
      }
      if (dict.has(PDFName.of("AA")))
        faults.add("The document holds actions that start by themselves.");
    }
    if (pdf.catalog.has(PDFName.of("AcroForm"))) faults.add("The document holds a form.");
    if (dictIn(pdf.catalog, "Names")?.has(PDFName.of("JavaScript"))) {
      faults.add("The document holds a program.");
    }
    return [...faults].map((message) => ({ message }));
  },
};

/** All kinds but GoTo and URI (ISO 32000-1, 12.6.4). */
const otherActions = new Set(
  (
    "GoToR GoToE Launch Thread Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript " +
    "SetOCGState Rendition Trans GoTo3DView SetState NoOp"
  ).split(" "),
);

/** Every dictionary of the file, also those within others. */
function dictionariesIn(pdf: PDFDocument): PDFDict[] {
  const found: PDFDict[] = [];
  const open: PDFObject[] = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  for (let object = open.pop(); object; object = open.pop()) {
    if (object instanceof PDFArray) addAll(open, object.asArray().filter(isContainer));
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    found.push(dict);
    addAll(open, dict.values().filter(isContainer));
  }
  return found;
}

const isContainer = (object: PDFObject): boolean =>
  object instanceof PDFDict || object instanceof PDFArray;
