import { z } from "zod";
import type { CollectionName } from "../../model/reference.ts";
import { rungOf } from "../../model/verification.ts";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";

export const methodNote = shapes
  .section({
    body: shapes.markup.nullable().meta({ description: "The editors' words." }),
    data: shapes.run.meta({ description: "What the data itself says of sources and checks." }),
    waivers: z.array(shapes.run).meta({
      description: "The rules that the edition is not held to, with reason, author and expiry.",
    }),
    disclaimers: z.array(shapes.run).meta({ description: "What is to be said at the end." }),
  })
  .meta({ description: "Sources and method. A pack says it once for all its parts." });

export function methodOf(context: ViewContext): z.infer<typeof methodNote> {
  const { edition, brand, say, text, prose, own, date, numberOf } = context;
  const held = edition.sources.filter(({ role }) => role?.endsWith("-held")).length;
  const unchecked = edition.quotes.filter((quote) => rungOf(quote) === "unverified").length;
  return {
    heading: say("method.heading"),
    body: edition.head.method === undefined ? null : prose(edition.head.method),
    // What the data itself says, in one paragraph.
    data: own(
      [
        say("method.counts", {
          sources: edition.sources.length,
          held,
          quotes: edition.quotes.length,
          notes: edition.notes.length,
        }),
        ...(edition.quotes.length === 0
          ? []
          : [say("method.verification", { unchecked, quotes: edition.quotes.length })]),
      ].join(say("sentence.separator")),
    ),
    waivers: (edition.head.waivers ?? []).map(({ rule, record, reason, by, until }) => {
      const [collection = "", id = ""] = record?.split("/") ?? [];
      const number = record === undefined ? "" : numberOf(collection as CollectionName, id);
      const given = { rule, record: number, by, until: date(until), reason: text(reason).text };
      return own(say(record === undefined ? "method.waiver" : "method.waiver-of-record", given));
    }),
    disclaimers: [...(edition.head.disclaimers ?? []), ...(brand?.disclaimers ?? [])].map(text),
  };
}
