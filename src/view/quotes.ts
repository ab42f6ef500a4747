import { z } from "zod";
import type { ViewContext } from "./context.ts";
import {
  eventList,
  eventsOf,
  findingList,
  findingsOf,
  sourceList,
  sourcesOf,
} from "./evidence-lists.ts";
import { mastheadOf } from "./frame.ts";
import { nameList, namesListed } from "./name-list.ts";
import { noteDealer } from "./notes.ts";
import { marksOf } from "./quote-card.ts";
import { groupsBySpeaker, groupsByTheme, quoteGroup } from "./quote-groups.ts";
import * as shapes from "./shapes.ts";
import { speakerGroups } from "./speaker-groups.ts";

export const quotesView = z
  .object({
    masthead: shapes.masthead,
    lead: shapes.run.meta({ description: "What the sheet holds, in a sentence." }),
    groups: z.array(quoteGroup),
    findings: findingList.nullable().meta({ description: "What the sources report." }),
    events: eventList.nullable().meta({ description: "The dated events." }),
    sources: sourceList,
    notes: shapes
      .section({ items: z.array(shapes.noteView) })
      .nullable()
      .meta({ description: "Editor's notes that have not been printed above." }),
    names: nameList.nullable(),
    conventions: shapes.section({
      items: z.array(shapes.fact).meta({ description: "How the sheet is to be read." }),
    }),
    excluded: shapes
      .section({
        lead: shapes.label("Why they are listed.", "Not quotations."),
        columns: z.array(z.string()),
        items: z.array(
          z.object({ text: shapes.run, marks: shapes.quotationMarks, reason: shapes.run }),
        ),
      })
      .nullable()
      .meta({ description: "Words in quotation marks that are no quotation." }),
    reuse: z.array(shapes.fact).meta({ description: "Handling, licence, disclaimers." }),
  })
  .meta({ description: "The expert quote sheet." });
export type QuotesView = z.infer<typeof quotesView>;

export function makeQuotes(context: ViewContext): QuotesView {
  const { edition, say, own, options } = context;
  const { deal, rest } = noteDealer(context);
  // In the order of printing, as the dealing of notes asks.
  const groups =
    options["group-by"] === "theme" ? groupsByTheme(context, deal) : groupsBySpeaker(context, deal);
  const sources = sourcesOf(context, deal);
  const notes = rest();
  return {
    masthead: mastheadOf(context),
    lead: own(
      say("quotes.lead", {
        quotes: edition.quotes.length,
        voices: speakerGroups(edition.quotes).length,
      }),
    ),
    groups,
    findings: findingsOf(context),
    events: eventsOf(context),
    sources,
    notes: notes.length === 0 ? null : { heading: say("quotes.notes"), items: notes },
    names: namesListed(context),
    conventions: conventionsOf(context),
    excluded: excludedOf(context),
    reuse: reuseOf(context),
  };
}

function conventionsOf({ say, own }: ViewContext): QuotesView["conventions"] {
  const keys = ["text", "rendering", "attribution", "verification", "record", "numbers"];
  return {
    heading: say("conventions.heading"),
    items: keys.map((key) => ({
      label: say(`conventions.${key}-label`),
      value: own(say(`conventions.${key}`)),
    })),
  };
}

function excludedOf({ edition, say, text }: ViewContext): QuotesView["excluded"] {
  const marks = edition.head.excludedMarks ?? [];
  if (marks.length === 0) return null;
  const sourceLanguage = edition.sources[0]?.language ?? edition.primaryLanguage;
  return {
    heading: say("excluded.heading"),
    lead: say("excluded.lead"),
    columns: [say("excluded.words"), say("excluded.reason")],
    items: marks.map(({ text: words, language = sourceLanguage, reason }) => ({
      text: { text: words, lang: language },
      marks: marksOf(language),
      reason: text(reason),
    })),
  };
}

function reuseOf({ edition, say, own, text }: ViewContext): QuotesView["reuse"] {
  const { handling, head } = edition;
  const restriction =
    handling.scheme === "none" ? say("reuse.no-handling") : say(`tlp.${handling.label}`);
  return [
    { label: say("reuse.handling"), value: own(restriction) },
    ...(head.licence === undefined
      ? []
      : [{ label: say("reuse.licence"), value: text(head.licence) }]),
    ...(head.disclaimers ?? []).map((disclaimer) => ({
      label: say("reuse.disclaimer"),
      value: text(disclaimer),
    })),
  ];
}
