import type { PDFDict } from "@cantoo/pdf-lib";
import { nameIn, numberIn } from "../lookups.ts";
import { annotationsOf } from "../read/links.ts";
import type { PdfCheck } from "./pdf-check.ts";

/** There are no annotations but links, all of them printed, and they are visited in the order of the structure. */
export const annotations: PdfCheck = {
  name: "annotations",
  run: ({ pdf }) =>
    pdf
      .getPages()
      .flatMap(({ node }, index) =>
        faultsOf(node).map((message) => ({ message, page: index + 1 })),
      ),
};

/** Bits of F (ISO 32000-1, 12.5.3): printed, and none of the ways to be invisible. */
const printed = 4;
const invisible = 1 | 2 | 32 | 256;

function faultsOf(page: PDFDict): string[] {
  const found = annotationsOf(page).map(({ dict }) => dict);
  const faults = found.flatMap((dict) => {
    const type = nameIn(dict, "Subtype");
    const flags = numberIn(dict, "F") ?? 0;
    if (type !== "Link")
      return [`An annotation is of the kind ${type || "unknown"}; only links are expected.`];
    if ((flags & printed) !== 0 && (flags & invisible) === 0) return [];
    return ["A link is hidden on the screen or in print."];
  });
  if (found.length > 0 && nameIn(page, "Tabs") !== "S") {
    faults.push(
      "The page does not say that its links are visited in the order of the structure (Tabs).",
    );
  }
  return faults;
}
