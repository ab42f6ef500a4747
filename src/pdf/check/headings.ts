import { isHeading } from "../read/standard-types.ts";
import { textOfNode } from "../read/structure-text.ts";
import type { PdfCheck, PdfFault } from "./pdf-check.ts";
import { nameOf, placeOf } from "./place-of.ts";

/** Headings begin with the first level, leave none out on the way down, and say something. */
export const headings: PdfCheck = {
  name: "headings",
  run({ elements }) {
    const faults: PdfFault[] = [];
    let level = 0;
    const found = elements.filter(({ node }) => isHeading(node.role));
    for (const visited of found) {
      const { node } = visited;
      const place = placeOf(visited);
      const own = Number(node.role.slice(1));
      if (textOfNode(node).trim() === "") {
        faults.push({ message: `A heading (${node.role}) is empty.`, ...place });
      }
      if (own > level + 1) {
        const before = level === 0 ? "is the first heading" : `follows a heading of level ${level}`;
        const message = `${nameOf(node)} ${before}; expected level ${level + 1}.`;
        faults.push({
          message,
          hint: `Make it h${level + 1}, or put what is missing before it.`,
          ...place,
        });
      }
      level = own;
    }
    const roles = new Set(found.map(({ node }) => (node.role === "H" ? "H" : "Hn")));
    if (roles.size > 1) faults.push({ message: "Headings with and without a level are mixed." });
    return faults;
  },
};
