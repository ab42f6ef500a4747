import { z } from "zod";
import type { Run } from "../../model/document-view.ts";
import type { Quote } from "../../model/quote.ts";
import type { ViewContext } from "../context.ts";
import type { DealNotes } from "../notes.ts";
import * as shapes from "../shapes.ts";
import { type SpeakerGroup, speakerGroups } from "../speaker-groups.ts";
import { byId, fullNameOf, nameOf, postsOf } from "../words/people.ts";
import { quoteCard, quoteCardOf } from "./quote-card.ts";

const speaker = z
  .object({
    name: shapes.run
      .nullable()
      .meta({ description: "The name, where the heading names several speakers." }),
    posts: z.array(shapes.run).meta({ description: "Posts, the leading one first." }),
    interests: shapes.fact.nullable().meta({ description: "Declared interests." }),
    ...shapes.dealtNotes,
  })
  .meta({ description: "A speaker." });

export const quoteGroup = z
  .object({
    id: shapes.label("For anchors.", "group-1"),
    heading: shapes.text("The speaker, report or theme."),
    count: shapes.label("How many quotations.", "3 quotations"),
    people: z.array(speaker).meta({ description: "Who speaks; empty under a theme." }),
    quotes: z.array(quoteCard).meta({ description: "The quotations." }),
  })
  .meta({ description: "Quotations of one speaker, report or theme." });
export type QuoteGroup = z.infer<typeof quoteGroup>;

/** Under their speakers, in the editors' order. */
export function groupsBySpeaker(context: ViewContext, deal: DealNotes): QuoteGroup[] {
  return speakerGroups(context.edition.quotes).map((voice, index) => ({
    id: `group-${index + 1}`,
    heading: headingOf(context, voice),
    count: context.say("quotes.count", { count: voice.quotes.length }),
    people: voice.speakers.map((id) => speakerOf(context, id, voice.speakers.length > 1, deal)),
    quotes: voice.quotes.map((quote) => quoteCardOf(context, quote, deal)),
  }));
}

/** Under their themes; one with several stands under its first, so that each is printed once. */
export function groupsByTheme(context: ViewContext, deal: DealNotes): QuoteGroup[] {
  const { edition, say, text, own } = context;
  const inOrder = speakerGroups(edition.quotes).flatMap(({ quotes }) => quotes);
  const groups: { heading: Run; members: Quote[] }[] = [
    ...Object.entries(edition.head.themes ?? {}).map(([id, theme]) => ({
      heading: text(theme),
      members: inOrder.filter(({ themes }) => themes?.[0] === id),
    })),
    {
      heading: own(say("quotes.no-theme")),
      members: inOrder.filter(({ themes }) => (themes ?? []).length === 0),
    },
  ];
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ heading, members }, index) => ({
      id: `group-${index + 1}`,
      heading,
      count: say("quotes.count", { count: members.length }),
      people: [],
      quotes: members.map((quote) => quoteCardOf(context, quote, deal)),
    }));
}

function headingOf(context: ViewContext, { speakers, report }: SpeakerGroup): Run {
  const { edition, say, text, own, list } = context;
  const [first] = speakers;
  if (first !== undefined) {
    return speakers.length === 1
      ? fullNameOf(context, byId(edition.people, first))
      : own(list(speakers.map((id) => nameOf(context, id))));
  }
  return own(
    report === undefined
      ? say("quotes.unattributed-heading")
      : say("quotes.report-heading", { report: text(byId(edition.sources, report).title).text }),
  );
}

function speakerOf(
  context: ViewContext,
  id: string,
  oneOfSeveral: boolean,
  deal: DealNotes,
): QuoteGroup["people"][number] {
  const { edition, say, text } = context;
  const person = byId(edition.people, id);
  return {
    name: oneOfSeveral ? fullNameOf(context, person) : null,
    posts: postsOf(context, person),
    interests:
      person.interests === undefined
        ? null
        : { label: say("quotes.interests"), value: text(person.interests) },
    // A note about certain quotations waits for them.
    ...deal("people", id, (note) => (note.about?.quotes ?? []).length === 0),
  };
}
