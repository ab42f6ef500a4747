import { z } from "zod";
import { citationOf, numbersOf } from "./citations.ts";
import type { ViewContext } from "./context.ts";
import type { DealNotes } from "./notes.ts";
import { namesOf } from "./people.ts";
import * as shapes from "./shapes.ts";

/*
 * What the numbers of the documents stand for beside quotations: sources,
 * findings and dated events.
 */

const number = shapes.label("Its number.", "S1");

export const sourceList = shapes.section({
  items: z.array(z.object({ number, citation: shapes.run, ...shapes.dealtNotes })),
});

export const findingList = shapes.section({
  columns: z.array(z.string()).meta({ description: "Heads of the table." }),
  items: z.array(
    z.object({
      number,
      text: shapes.run,
      voice: shapes.run.meta({ description: "On whose word." }),
      hedgeLabel: shapes.label("What the hedge is called.", "Source’s hedge:"),
      hedge: shapes.run.nullable().meta({ description: "The source's own word of caution." }),
      evidence: shapes.label("What it rests on, as numbers.", "Q4, S2"),
    }),
  ),
});

export const eventList = shapes.section({
  columns: z.array(z.string()).meta({ description: "Heads of the table." }),
  items: z.array(
    z.object({
      number,
      when: shapes.label("The date in words.", "26 June 2025"),
      asPrinted: shapes.run.nullable().meta({ description: "The date as the source prints it." }),
      title: shapes.run,
      evidence: shapes.label("What it rests on, as numbers.", "S1"),
    }),
  ),
});

export function sourcesOf(context: ViewContext, deal: DealNotes): z.infer<typeof sourceList> {
  const { edition, say, own, numberOf } = context;
  return {
    heading: say("quotes.sources"),
    items: edition.sources.map((source) => ({
      number: numberOf("sources", source.id),
      citation: own(citationOf(context, source)),
      ...deal("sources", source.id, (note) => (note.about?.quotes ?? []).length === 0),
    })),
  };
}

export function findingsOf(context: ViewContext): z.infer<typeof findingList> | null {
  const { edition, say, own, text, numberOf } = context;
  if (edition.findings.length === 0) return null;
  return {
    heading: say("evidence.findings"),
    columns: ["number", "finding", "voice", "rests-on"].map((key) => say(`evidence.column-${key}`)),
    items: edition.findings.map((finding) => ({
      number: numberOf("findings", finding.id),
      text: text(finding.text),
      voice:
        finding.attributedTo !== undefined && finding.attributedTo.length > 0
          ? own(namesOf(context, finding.attributedTo))
          : own(
              finding.report === undefined
                ? say("not-stated")
                : numberOf("sources", finding.report),
            ),
      hedgeLabel: say("evidence.hedge-label"),
      hedge:
        finding.hedge === undefined
          ? null
          : { text: finding.hedge, lang: edition.sources[0]?.language ?? edition.primaryLanguage },
      evidence: numbersOf(context, finding.evidence),
    })),
  };
}

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
              lang: edition.sources[0]?.language ?? edition.primaryLanguage,
            },
      title: text(event.title),
      evidence: numbersOf(context, event.evidence),
    })),
  };
}
