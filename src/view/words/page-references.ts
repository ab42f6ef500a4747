import type { z } from "zod";
import type { ViewContext } from "../context.ts";
import type * as shapes from "../shapes.ts";

type PageReference = z.infer<typeof shapes.pageReference>;

/** Stands for a value while a message is worded, so that what surrounds it can be told. */
const mark = "\u0000";

/** A reference to something else of the document, by its id; the printed page adds the page. */
export function pageReference({ say }: ViewContext, id: string, label: string): PageReference {
  const [before, after] = around(say("page-reference", { page: mark }));
  return { id, label, before, after };
}

/** Several of them in a sentence: `worded` gets what stands in their place. */
export function pageReferences(
  { between }: ViewContext,
  references: readonly PageReference[],
  worded: (place: string) => string,
): z.infer<typeof shapes.seeNotes> {
  const [before, after] = around(worded(mark));
  const separators = between(references.length);
  const items = references.map((reference, index) => ({
    ...reference,
    next: separators[index] ?? "",
  }));
  return { before, items, after };
}

function around(words: string): [before: string, after: string] {
  const [before = "", after = ""] = words.split(mark);
  return [before, after];
}
