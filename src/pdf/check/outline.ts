import { readsAs } from "../read/reads-as.ts";
import { hasRtlCharacter } from "../read/run-direction.ts";
import { isHeading } from "../read/standard-types.ts";
import type { StructureNode } from "../read/structure-node.ts";
import { textOfNode } from "../read/structure-text.ts";
import type { PdfCheck, PdfFault } from "./pdf-check.ts";
import { excerpt, placeOf } from "./place-of.ts";

/** The bookmarks are the headings word for word, in order, and lead to them. */
export const outline: PdfCheck = {
  name: "outline",
  run({ facts, elements }) {
    const faults: PdfFault[] = [];
    const headings = elements.filter(({ node }) => isHeading(node.role));
    const count = Math.max(headings.length, facts.outline.length);
    for (let at = 0; at < count; at++) {
      const [heading, bookmark] = [headings[at], facts.outline[at]];
      const place = heading ? placeOf(heading) : {};
      const title = bookmark ? `“${excerpt(bookmark.title)}”` : "missing";
      const words = heading ? `“${excerpt(folded(textOfNode(heading.node)))}”` : "no heading";
      if (!heading || !bookmark || !isSame(bookmark.title, heading.node)) {
        faults.push({
          message: `A bookmark is ${title}; the document has ${words} there.`,
          ...place,
        });
        // What follows is out of step too, and would tell nothing new.
        if (!heading || !bookmark) break;
      }
      if (bookmark.page === undefined) {
        faults.push({ message: `The bookmark ${title} leads nowhere.`, ...place });
      } else if (place.page !== undefined && place.page !== bookmark.page) {
        const message = `The bookmark ${title} leads to page ${bookmark.page}; its heading is on page ${place.page}.`;
        faults.push({ message, ...place });
      }
    }
    return faults;
  },
};

const folded = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * A heading that goes over two lines loses the space between them, if it is not read otherwise;
 * and where words of both directions share a line, a page does not tell their order for certain.
 */
function isSame(title: string, heading: StructureNode): boolean {
  const words = textOfNode(heading);
  if (folded(title) === folded(words)) return true;
  return (
    (words.includes("\n") || hasRtlCharacter(title)) && readsAs(heading, title, { as: "read" })
  );
}
