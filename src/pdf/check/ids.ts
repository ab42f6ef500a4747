import { PDFDict } from "@cantoo/pdf-lib";
import { dictIn, textIn } from "../lookups.ts";
import { structTreeRoot, textOf } from "../objects.ts";
import { treeEntries } from "../read/tree-entries.ts";
import type { PdfCheck, PdfFault } from "./pdf-check.ts";
import { nameOf, placeOf } from "./place-of.ts";

/** Every note has an id, no id is given twice, and the tree of ids leads to each. */
export const ids: PdfCheck = {
  name: "ids",
  run({ pdf, elements }) {
    const faults: PdfFault[] = [];
    const seen = new Set<string>();
    const tree = treeEntries(dictIn(structTreeRoot(pdf), "IDTree"), "Names");
    const named = new Map(tree.map(([id, element]) => [textOf(id), element]));
    for (const visited of elements) {
      const { id, role } = visited.node;
      const place = placeOf(visited);
      if (id === "") {
        if (role === "Note")
          faults.push({ message: `${nameOf(visited.node)} has no id.`, ...place });
        continue;
      }
      if (seen.has(id))
        faults.push({ message: `The id ${id} is given to two elements.`, ...place });
      seen.add(id);
      const element = named.get(id);
      if (!(element instanceof PDFDict) || textIn(element, "ID") !== id) {
        faults.push({ message: `The tree of ids does not lead to ${id}.`, ...place });
      }
    }
    return faults;
  },
};
