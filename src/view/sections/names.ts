import { z } from "zod";
import type { Run } from "../../model/document-view.ts";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";
import { printedLanguage } from "../words/citations.ts";
import { fullNameOf, postsOf } from "../words/people.ts";

/** People and institutions with the forms in which the source prints them. */
export const nameList = shapes
  .section({
    columns: z.array(z.string()).meta({ description: "Heads of the table." }),
    items: z
      .array(
        z.object({
          name: shapes.text("As this edition writes it."),
          posts: z.array(shapes.run).meta({ description: "Posts; empty for an institution." }),
          asPrinted: z
            .array(shapes.run)
            .meta({ description: "Name and posts as the source prints them." }),
        }),
      )
      .meta({ description: "People, then institutions." }),
  })
  .meta({ description: "Names with the forms in which the source prints them." });

export function namesListed(context: ViewContext): z.infer<typeof nameList> | null {
  const { edition, say, text, language } = context;
  const printed = (source: string | undefined, ...forms: (string | undefined)[]): Run[] => {
    const lang = printedLanguage(context, source === undefined ? undefined : [source]);
    return forms.flatMap((form) => (form === undefined ? [] : [{ text: form, lang }]));
  };
  /** Where somebody is first quoted is where their name was copied from. */
  const sourceOf = (id: string): string | undefined =>
    edition.quotes.find(({ speakers }) => Array.isArray(speakers) && speakers.includes(id))?.source;
  const collator = new Intl.Collator(language);
  const people = edition.people.map((person) => ({
    key: text(person.sortKey ?? person.name).text,
    name: fullNameOf(context, person),
    posts: postsOf(context, person),
    asPrinted: printed(
      sourceOf(person.id),
      person.asPrinted,
      ...(person.roles ?? []).map((role) => role.asPrinted),
    ),
  }));
  const organisations = edition.organisations.map((organisation) => ({
    key: text(organisation.name).text,
    name: text(organisation.name),
    posts: [],
    asPrinted: printed(undefined, organisation.asPrinted),
  }));
  const sorted = [people, organisations].flatMap((group) =>
    group
      .filter(({ asPrinted }) => asPrinted.length > 0)
      .sort((one, other) => collator.compare(one.key, other.key)),
  );
  if (sorted.length === 0) return null;
  return {
    heading: say("names.heading"),
    columns: [say("names.column-name"), say("names.column-as-printed")],
    items: sorted.map(({ name, posts, asPrinted }) => ({ name, posts, asPrinted })),
  };
}
