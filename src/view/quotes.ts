import { z } from "zod";
import type { ViewContext } from "./context.ts";
import { noteDealer } from "./notes.ts";
import { contents, contentsOf, headings } from "./sections/contents.ts";
import { conventions, conventionsOf } from "./sections/conventions.ts";
import { coverageAnnex, coverageAnnexOf } from "./sections/coverage.ts";
import { eventList, eventsOf } from "./sections/events.ts";
import { excludedMarks, excludedMarksOf } from "./sections/excluded-marks.ts";
import { findingList, findingsOf } from "./sections/findings.ts";
import { masthead, mastheadOf } from "./sections/masthead.ts";
import { nameList, namesListed } from "./sections/names.ts";
import { groupsBySpeaker, groupsByTheme, quoteGroup } from "./sections/quote-groups.ts";
import { reuse, reuseOf } from "./sections/reuse.ts";
import { sourceList, sourcesOf } from "./sections/sources.ts";
import * as shapes from "./shapes.ts";
import { speakerGroups } from "./speaker-groups.ts";

export const quotesView = z
  .object({
    masthead,
    lead: shapes.run.meta({ description: "What the sheet holds, in a sentence." }),
    contents: contents.nullable(),
    groups: z.array(quoteGroup).meta({ description: "The quotations, by speaker or by theme." }),
    findings: findingList.nullable(),
    events: eventList.nullable(),
    sources: sourceList,
    notes: shapes
      .section({ items: z.array(shapes.noteView).meta({ description: "The notes." }) })
      .nullable()
      .meta({ description: "Editor's notes that have not been printed above." }),
    names: nameList.nullable(),
    conventions,
    excluded: excludedMarks.nullable(),
    reuse,
    coverage: coverageAnnex.nullable(),
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
  const back = {
    findings: findingsOf(context),
    events: eventsOf(context),
    sources,
    notes: notes.length === 0 ? null : { heading: say("quotes.notes"), items: notes },
    names: namesListed(context),
    conventions: conventionsOf(context),
    excluded: excludedMarksOf(context),
    coverage: coverageAnnexOf(context),
  };
  return {
    masthead: mastheadOf(context),
    lead: own(
      say("quotes.lead", {
        quotes: edition.quotes.length,
        voices: speakerGroups(edition.quotes).length,
      }),
    ),
    contents: contentsOf(context, [
      ...groups.map(({ id, heading }) => ({ id, number: "", text: heading, items: [] })),
      ...headings(context, back),
    ]),
    groups,
    reuse: reuseOf(context),
    ...back,
  };
}
