import { isHeading } from "../read/standard-types.ts";
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
      if (!heading || !bookmark || !isSame(bookmark.title, textOfNode(heading.node))) {
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

/** A heading that goes over two lines loses the space between them, if it is not read otherwise. */
function isSame(title: string, heading: string): boolean {
  if (folded(title) === folded(heading)) return true;
  return heading.includes("\n") && title.replace(/\s/g, "") === heading.replace(/\s/g, "");
}
