import { z } from "zod";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";

/** A line of the contents: a heading of the document, and those below it. */
export interface ContentsEntry {
  readonly id: string;
  readonly number: string;
  readonly text: z.infer<typeof shapes.run>;
  readonly items: readonly ContentsEntry[];
}

const entry: z.ZodType<ContentsEntry> = z
  .object({
    id: shapes.label("Id of the heading.", "sources"),
    number: shapes.label("Its number; empty if it has none.", "R1"),
    text: shapes.run,
    get items() {
      return z.array(entry).meta({ description: "The headings below it." });
    },
  })
  .meta({ description: "A line of the contents." });

export const contents = shapes
  .section({ items: z.array(entry) })
  .meta({ description: "Contents. By the option contents: yes, no, or auto if they help." });

/** Fewer headings than this stand on a few pages, which are turned faster than a list is read. */
const fewest = 8;

/**
 * The contents of a document, if it wants them. What its template leaves out is taken from them
 * when it is rendered.
 */
export function contentsOf(
  { options, say }: ViewContext,
  items: readonly ContentsEntry[],
): z.infer<typeof contents> | null {
  const wanted =
    options.contents === "yes" || (options.contents === "auto" && items.length >= fewest);
  return wanted ? { heading: say("contents.heading"), items: [...items] } : null;
}

/** The sections that there are, by the ids that their headings have in the templates. */
export function headings(
  { own }: ViewContext,
  sections: Readonly<Record<string, { readonly heading: string } | null>>,
): ContentsEntry[] {
  return Object.entries(sections).flatMap(([id, section]) =>
    section === null ? [] : [{ id, number: "", text: own(section.heading), items: [] }],
  );
}
