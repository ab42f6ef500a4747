import type { PDFDocument, PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { PDFName, PDFString } from "@cantoo/pdf-lib";
import { type Blank, pageWith, plainFont } from "../page-with.ts";

/** A structure element: its type, what it says besides, and its kids: content by number, or elements. */
export type Tree = readonly [
  type: string,
  said: Readonly<Record<string, string | number | PDFObject>>,
  ...kids: (number | Tree | PDFObject)[],
];

/** A page with pieces of text, one below the other, numbered from 0, and a structure of them. */
export async function taggedPage(
  texts: readonly string[],
  tree: Tree,
  root: (blank: Blank) => Record<string, PDFObject> = () => ({}),
): Promise<PDFDocument> {
  const content = texts.map(
    (text, number) =>
      `/P <</MCID ${number}>> BDC BT /F 10 Tf 10 ${80 - 12 * number} Td (${text}) Tj ET EMC`,
  );
  const blank = await pageWith(content.join("\n"), () => ({ Font: { F: plainFont } }));
  const { pdf, page } = blank;
  const element = ([type, said, ...kids]: Tree): PDFRef => {
    const K = kids.map((kid) => (Array.isArray(kid) ? element(kid as Tree) : kid)) as PDFObject[];
    const entries = Object.entries(said).map(([key, value]) => [
      key,
      typeof value === "string" ? PDFString.of(value) : value,
    ]);
    return blank.object({ S: type, Pg: page.ref, K, ...Object.fromEntries(entries) });
  };
  const structure = pdf.context.obj({ Type: "StructTreeRoot", K: element(tree), ...root(blank) });
  pdf.catalog.set(PDFName.of("StructTreeRoot"), pdf.context.register(structure));
  return pdf;
}
