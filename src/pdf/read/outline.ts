import type { PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import { dictIn, textIn } from "../lookups.ts";
import type { Destinations } from "./destinations.ts";
import type { Bookmark } from "./pdf-facts.ts";

/** Reads the bookmarks in the order in which a reader shows them. */
export function readOutline(pdf: PDFDocument, destinations: Destinations): Bookmark[] {
  const bookmarks: Bookmark[] = [];
  const seen = new Set<PDFDict>();
  // A list and not recursion: the nesting comes from a file.
  const open = [{ item: dictIn(dictIn(pdf.catalog, "Outlines"), "First"), depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { item, depth } = next;
    if (!item || seen.has(item)) continue;
    seen.add(item);
    const title = textIn(item, "Title") ?? "";
    bookmarks.push({ title, depth, page: destinations.targetOf(item).page });
    open.push({ item: dictIn(item, "Next"), depth });
    open.push({ item: dictIn(item, "First"), depth: depth + 1 });
  }
  return bookmarks;
}
