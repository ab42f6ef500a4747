import { z } from "zod";
import type { ViewContext } from "../context.ts";
import { sourceList, sourcesOf } from "../sections/sources.ts";
import * as shapes from "../shapes.ts";
import { noNotes } from "./no-notes.ts";

const source = sourceList.shape.items.element.extend({
  id: shapes.label("Id of the record.", "port-study"),
  url: shapes.label("Its address on the web; empty if it has none.", "https://example.org/study"),
});

export const wholeSources = sourceList
  .extend({ items: z.array(source).meta({ description: "The sources, one by one." }) })
  .meta({ description: "The sources." });

export function wholeSourcesOf(context: ViewContext): z.infer<typeof wholeSources> | null {
  const section = sourcesOf(context, noNotes);
  return shapes.orNull({
    ...section,
    items: section.items.map((item, index) => {
      const { id = "", url = "" } = context.edition.sources[index] ?? {};
      return { ...item, id, url };
    }),
  });
}
