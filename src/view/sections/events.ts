import { z } from "zod";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";
import { numbersOf, printedLanguage } from "../words/citations.ts";

export const eventList = shapes
  .section({
    columns: z.array(z.string()).meta({ description: "Heads of the table." }),
    items: z
      .array(
        z.object({
          number: shapes.label("Its number.", "E1"),
          when: shapes.label("The date in words.", "26 June 2025"),
          asPrinted: shapes.run
            .nullable()
            .meta({ description: "The date as the source prints it." }),
          title: shapes.text("What it is."),
          evidence: shapes.label("What it rests on, as numbers.", "S1"),
        }),
      )
      .meta({ description: "The events, in the editors' order." }),
  })
  .meta({ description: "What happened, is planned or is aimed at." });

export function eventsOf(context: ViewContext): z.infer<typeof eventList> | null {
  const { edition, say, text, date, numberOf } = context;
  if (edition.events.length === 0) return null;
  return {
    heading: say("evidence.events"),
    columns: ["number", "when", "event", "rests-on"].map((key) => say(`evidence.column-${key}`)),
    items: edition.events.map((event) => ({
      number: numberOf("events", event.id),
      when: date(event.when),
      asPrinted:
        event.asPrinted === undefined
          ? null
          : {
              text: event.asPrinted,
              lang: printedLanguage(context, event.evidence?.sources),
            },
      title: text(event.title),
      evidence: numbersOf(context, event.evidence),
    })),
  };
}
