import { z } from "zod";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";

export const organisations = shapes
  .section({
    items: z
      .array(
        z.object({
          id: shapes.label("Id of the record.", "port-office"),
          number: shapes.label("Its number.", "O1"),
          name: shapes.text("What it is called."),
          shortName: shapes.run.nullable().meta({ description: "An abbreviation in use." }),
          description: shapes.markup.nullable().meta({ description: "What it is." }),
        }),
      )
      .meta({ description: "The institutions, one by one." }),
  })
  .meta({ description: "Institutions that people or sources belong to." });

export function organisationsOf(context: ViewContext): z.infer<typeof organisations> | null {
  const { edition, say, text, optional, prose, numberOf } = context;
  return shapes.orNull({
    heading: say("edition.organisations"),
    items: edition.organisations.map(({ id, name, shortName, description }) => ({
      id,
      number: numberOf("organisations", id),
      name: text(name),
      shortName: optional(shortName),
      description: description === undefined ? null : prose(description),
    })),
  });
}
