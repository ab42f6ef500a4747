import { z } from "zod";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";
import { fullNameOf, postsOf } from "../words/people.ts";

export const people = shapes
  .section({
    items: z
      .array(
        z.object({
          id: shapes.label("Id of the record.", "ana-lee"),
          number: shapes.label("Its number.", "P1"),
          name: shapes.run.meta({ description: "The name, with its form in another script." }),
          posts: z.array(shapes.run).meta({ description: "Posts, the leading one first." }),
          interests: shapes.run.nullable().meta({ description: "Declared interests." }),
          biography: shapes.markup.nullable().meta({ description: "Who it is." }),
          quotes: shapes.label("Their quotations, as numbers; may be empty.", "Q1, Q4"),
        }),
      )
      .meta({ description: "The people, one by one." }),
  })
  .meta({ description: "Who is quoted, writes or acts." });

export function peopleOf(context: ViewContext): z.infer<typeof people> | null {
  const { edition, say, optional, prose, numberOf } = context;
  const numbersOfQuotes = (person: string): string =>
    edition.quotes
      .filter(({ speakers }) => Array.isArray(speakers) && speakers.includes(person))
      .map(({ id }) => numberOf("quotes", id))
      .join(say("list.separator"));
  return shapes.orNull({
    heading: say("edition.people"),
    items: edition.people.map((person) => ({
      id: person.id,
      number: numberOf("people", person.id),
      name: fullNameOf(context, person),
      posts: postsOf(context, person),
      interests: optional(person.interests),
      biography: person.biography === undefined ? null : prose(person.biography),
      quotes: numbersOfQuotes(person.id),
    })),
  });
}
