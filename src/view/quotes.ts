import { z } from "zod";
import type { Run } from "../model/document-view.ts";
import type { Quote } from "../model/quote.ts";
import type { ViewContext } from "./context.ts";
import { mastheadOf } from "./frame.ts";
import { notesAbout, noteView } from "./notes.ts";
import { byId, fullNameOf, nameOf, postsOf } from "./people.ts";
import { marksOf, quoteCard, quoteCardOf, sourceLine } from "./quote-card.ts";
import * as shapes from "./shapes.ts";
import { speakerGroups } from "./speaker-groups.ts";

const person = z
  .object({
    name: shapes.run.meta({ description: "The name, with its form in the other script." }),
    posts: z.array(shapes.run).meta({ description: "Posts, the leading one first." }),
    interests: shapes.fact.nullable().meta({ description: "Declared interests." }),
    notes: z.array(shapes.noteView).meta({ description: "Editor's notes about the person." }),
  })
  .meta({ description: "A speaker." });

export const quotesView = z
  .object({
    masthead: shapes.masthead,
    lead: shapes.run.meta({ description: "What the sheet holds, in a sentence." }),
    groups: z.array(
      z.object({
        id: shapes.label("For anchors.", "group-1"),
        heading: shapes.run,
        count: shapes.label("How many quotations.", "3 quotations"),
        people: z.array(person),
        quotes: z.array(quoteCard),
      }),
    ),
    conventions: shapes.section({
      items: z.array(shapes.fact).meta({ description: "How the sheet is to be read." }),
    }),
    excluded: shapes
      .section({
        lead: shapes.label("Why they are listed.", "Not quotations."),
        columns: z.array(z.string()),
        items: z.array(
          z.object({
            text: shapes.run,
            marks: z.tuple([z.string(), z.string()]),
            reason: shapes.run,
          }),
        ),
      })
      .nullable()
      .meta({ description: "Words in quotation marks that are no quotation." }),
    sources: shapes.section({
      items: z.array(
        z.object({
          number: shapes.label("Its number.", "S1"),
          citation: shapes.run,
          notes: z.array(shapes.noteView),
        }),
      ),
    }),
    notes: shapes
      .section({ items: z.array(shapes.noteView) })
      .nullable()
      .meta({
        description: "Editor's notes that belong to no quotation, speaker or source above.",
      }),
    reuse: z.array(shapes.fact).meta({ description: "Handling, licence, disclaimers." }),
  })
  .meta({ description: "The expert quote sheet." });
export type QuotesView = z.infer<typeof quotesView>;

export function makeQuotes(context: ViewContext): QuotesView {
  const { edition, say, own, options } = context;
  const groups =
    options["group-by"] === "theme" ? groupsByTheme(context) : groupsBySpeaker(context);
  return {
    masthead: mastheadOf(context),
    lead: own(
      say("quotes.lead", {
        quotes: edition.quotes.length,
        voices: speakerGroups(edition.quotes).length,
      }),
    ),
    groups,
    conventions: conventionsOf(context),
    excluded: excludedOf(context),
    sources: {
      heading: say("quotes.sources"),
      items: edition.sources.map(({ id }) => ({
        ...sourceLine(context, id),
        notes: notesAbout(context, "sources", [id])
          .filter((note) => (note.about?.quotes ?? []).length === 0)
          .map((note) => noteView(context, note)),
      })),
    },
    notes: otherNotesOf(context),
    reuse: reuseOf(context),
  };
}

type Group = QuotesView["groups"][number];

function groupsBySpeaker(context: ViewContext): Group[] {
  const { edition, say, text, own, list } = context;
  return speakerGroups(edition.quotes).map(({ speakers, report, quotes }, index) => {
    const people = speakers.map((id) => byId(edition.people, id));
    const heading: Run =
      people.length === 1 && people[0]
        ? fullNameOf(context, people[0])
        : people.length > 1
          ? own(list(people.map(({ id }) => nameOf(context, id))))
          : report === undefined
            ? own(say("quote.unattributed"))
            : own(
                say("quotes.report-heading", {
                  report: text(byId(edition.sources, report).title).text,
                }),
              );
    return {
      id: `group-${index + 1}`,
      heading,
      count: say("quotes.count", { count: quotes.length }),
      people: people.map((member) => personOf(context, member.id)),
      quotes: quotes.map((quote) => quoteCardOf(context, quote)),
    };
  });
}

function groupsByTheme(context: ViewContext): Group[] {
  const { edition, say, text, own } = context;
  const themes = Object.entries(edition.head.themes ?? {});
  const inOrder = speakerGroups(edition.quotes).flatMap(({ quotes }) => quotes);
  const group = (index: number, heading: Run, quotes: readonly Quote[]): Group => ({
    id: `group-${index + 1}`,
    heading,
    count: say("quotes.count", { count: quotes.length }),
    people: [],
    quotes: quotes.map((quote) => quoteCardOf(context, quote)),
  });
  // A quotation with several themes stands under its first, so that each is printed once.
  const groups = themes.map(([id, label], index) =>
    group(
      index,
      text(label),
      inOrder.filter(({ themes: own }) => own?.[0] === id),
    ),
  );
  const rest = inOrder.filter(({ themes: own }) => own === undefined || own.length === 0);
  return [...groups, group(themes.length, own(say("quotes.no-theme")), rest)].filter(
    ({ quotes }) => quotes.length > 0,
  );
}

function personOf(context: ViewContext, id: string): Group["people"][number] {
  const { edition, say, text } = context;
  const record = byId(edition.people, id);
  return {
    name: fullNameOf(context, record),
    posts: postsOf(context, record),
    interests:
      record.interests === undefined
        ? null
        : { label: say("quotes.interests"), value: text(record.interests) },
    notes: notesAbout(context, "people", [id])
      .filter((note) => (note.about?.quotes ?? []).length === 0)
      .map((note) => noteView(context, note)),
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

/** What has not been printed beside a quotation, a speaker of one, or a source. */
function otherNotesOf(context: ViewContext): QuotesView["notes"] {
  const { edition, say } = context;
  const speakers = new Set(
    edition.quotes.flatMap(({ speakers }) => (Array.isArray(speakers) ? speakers : [])),
  );
  const rest = edition.notes.filter(
    ({ about, status }) =>
      status !== "resolved" &&
      (about?.quotes ?? []).length === 0 &&
      (about?.sources ?? []).length === 0 &&
      !(about?.people ?? []).some((id) => speakers.has(id)),
  );
  return rest.length === 0
    ? null
    : { heading: say("quotes.notes"), items: rest.map((note) => noteView(context, note)) };
}

function reuseOf({ edition, say, own, text }: ViewContext): QuotesView["reuse"] {
  const { handling, head } = edition;
  const facts = [
    {
      label: say("reuse.handling"),
      value: own(
        handling.scheme === "none" ? say("reuse.no-handling") : say(`tlp.${handling.label}`),
      ),
    },
  ];
  if (head.licence !== undefined)
    facts.push({ label: say("reuse.licence"), value: text(head.licence) });
  for (const disclaimer of head.disclaimers ?? []) {
    facts.push({ label: say("reuse.disclaimer"), value: text(disclaimer) });
  }
  return facts;
}
