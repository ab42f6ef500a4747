import { z } from "zod";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";

type ContentsEntry = shapes.ContentsEntry;

const entries = z.array(shapes.contentsEntry).meta({ description: "The lines." });

export const contents = shapes
  .section({
    items: entries,
    figures: shapes
      .section({ items: entries })
      .nullable()
      .meta({ description: "The figures, where there are several." }),
  })
  .meta({ description: "Contents. By the option contents: yes, no, or auto if they help." });

/** Fewer headings than this stand on a few pages, which are turned faster than a list is read. */
const fewest = 8;

/**
 * The contents of a document, if it wants them. What its template leaves out is taken from them
 * when it is rendered.
 */
export function contentsOf(
  { options, say, figures }: ViewContext,
  items: readonly ContentsEntry[],
): z.infer<typeof contents> | null {
  const wanted =
    options.contents === "yes" || (options.contents === "auto" && items.length >= fewest);
  if (!wanted) return null;
  const { entries } = figures;
  return {
    heading: say("contents.heading"),
    items: [...items],
    figures: entries.length > 1 ? { heading: say("contents.figures"), items: [...entries] } : null,
  };
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
