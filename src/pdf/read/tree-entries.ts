import { PDFDict, type PDFObject } from "@cantoo/pdf-lib";
import { addAll } from "../../model/add-all.ts";
import { listIn } from "../lookups.ts";

type Entry = readonly [key: PDFObject | undefined, value: PDFObject | undefined];

/** The entries of a name tree or a number tree, in order (ISO 32000-1, 7.9.6). */
export function treeEntries(tree: PDFObject | undefined, leaf: "Names" | "Nums"): Entry[] {
  const found: Entry[] = [];
  const seen = new Set<PDFObject>();
  const open = [tree];
  // A list and not recursion: the nesting comes from a file.
  while (open.length > 0) {
    const node = open.pop();
    if (!(node instanceof PDFDict) || seen.has(node)) continue;
    seen.add(node);
    const list = listIn(node, leaf);
    for (let at = 0; at + 1 < list.length; at += 2) found.push([list[at], list[at + 1]]);
    addAll(open, listIn(node, "Kids").reverse());
  }
  return found;
}
