import { z } from "zod";
import type { ViewContext } from "../context.ts";
import type { DealNotes } from "../notes.ts";
import * as shapes from "../shapes.ts";
import { citationOf } from "../words/citations.ts";

export const sourceList = shapes
  .section({
    items: z
      .array(
        z.object({
          number: shapes.label("Its number.", "S1"),
          citation: shapes.run.meta({
            description: "Who made it, its title, where and when it appeared.",
          }),
          description: shapes.markup.nullable().meta({ description: "What it is." }),
          rights: shapes.fact.nullable().meta({ description: "Who holds the rights." }),
          ...shapes.dealtNotes,
        }),
      )
      .meta({ description: "The sources, one by one." }),
  })
  .meta({ description: "The sources." });

export function sourcesOf(context: ViewContext, deal: DealNotes): z.infer<typeof sourceList> {
  const { edition, say, text, prose, numberOf } = context;
  return {
    heading: say("quotes.sources"),
    items: edition.sources.map((source) => ({
      number: numberOf("sources", source.id),
      citation: citationOf(context, source),
      description: source.description === undefined ? null : prose(source.description),
      rights:
        source.rights === undefined
          ? null
          : { label: say("quotes.rights"), value: text(source.rights) },
      ...deal("sources", source.id, (note) => (note.about?.quotes ?? []).length === 0),
    })),
  };
}
