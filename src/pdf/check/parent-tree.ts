import { type PDFDict, type PDFDocument, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { nameIn, numberIn } from "../lookups.ts";
import { annotationsOf } from "../read/links.ts";
import type { PdfSheet } from "../read/pdf-facts.ts";
import type { PdfCheck, PdfFault } from "./pdf-check.ts";
import { StructureOwners } from "./structure-owners.ts";

/** The ways back from content, annotations and elements to what holds them agree with the structure. */
export const parentTree: PdfCheck = {
  name: "parent-tree",
  run({ pdf, facts }) {
    const owners = new StructureOwners(pdf);
    const orphans = owners.orphans.map((dict) => ({
      message: `An element (${nameIn(dict, "S")}) does not name the element that it stands in.`,
    }));
    const pages = pdf.getPages().flatMap(({ node }, index) => {
      const sheet = facts.sheets[index];
      return [
        ...(sheet ? contentFaults(pdf, sheet, owners) : []),
        ...linkFaults(node, index, owners),
      ];
    });
    return [...orphans, ...pages];
  },
};

function contentFaults(pdf: PDFDocument, sheet: PdfSheet, owners: StructureOwners): PdfFault[] {
  const page = sheet.number;
  const lost = sheet.marks.filter(({ mcid, form }) => {
    const owner = mcid === undefined ? undefined : owners.ofContent({ page, form, mcid });
    if (mcid === undefined || !owner) return false;
    const key = numberIn(streamDict(pdf, sheet, form), "StructParents");
    return owners.wayFromContent(key, mcid) !== owner;
  });
  return lost.map(({ mcid }) => ({
    message: `The parent tree does not lead from the content number ${mcid} to its element.`,
    page,
  }));
}

function linkFaults(node: PDFDict, index: number, owners: StructureOwners): PdfFault[] {
  const lost = annotationsOf(node).filter(({ dict, object }) => {
    const owner = owners.ofObject(object);
    return owner && owners.wayFromObject(numberIn(dict, "StructParent")) !== owner;
  });
  return lost.map(() => ({
    message: "The parent tree does not lead from an annotation to its element.",
    page: index + 1,
  }));
}

/** The page, or a form that it draws. */
function streamDict(pdf: PDFDocument, { number }: PdfSheet, form: number): PDFDict | undefined {
  if (form === 0) return pdf.getPage(number - 1).node;
  const stream = pdf.context.lookup(PDFRef.of(form));
  return stream instanceof PDFStream ? stream.dict : undefined;
}
