import type { Texts } from "../model/change-record.ts";
import type { RecordOf } from "../model/collections.ts";
import type { CollectionName } from "../model/reference.ts";
import { confidence, likelihood, rating, scored } from "./levels.ts";
import {
  code,
  date,
  evidenceKeys,
  names,
  phrase,
  type Reader,
  rests,
  text,
  texts,
} from "./readers.ts";
import { type Side, textsOf } from "./side.ts";

/** How the records of a collection are compared. */
export interface Comparison<R> {
  /** What a record is called, or what it says. */
  readonly label: (record: R, side: Side) => Texts;
  /** What a reader sees of it and is told about, in the order of telling. */
  readonly fields: readonly Reader<R>[];
  /** Where it comes from: a record of other words and another origin is another thing. */
  readonly origin: (record: R, side: Side) => readonly (string | undefined)[];
  /** Fields in which a change means nothing to a reader. */
  readonly ignored?: readonly string[];
}

const title = (record: { title: RecordOf<"risks">["title"] }, side: Side): Texts =>
  textsOf(side, record.title);
const statement = (record: { text: RecordOf<"findings">["text"] }, side: Side): Texts =>
  textsOf(side, record.text);

/** The language a quotation stands in: its own, that of its source, the primary one. */
const languageOf = ({ language, source }: RecordOf<"quotes">, { edition }: Side): string =>
  language ?? edition.sources.find(({ id }) => id === source)?.language ?? edition.primaryLanguage;

const own = (side: Side, target: CollectionName, ids: readonly string[] | string | undefined) =>
  (typeof ids === "string" ? [ids] : (ids ?? [])).map((id) => side.originalId(target, id));

export const comparisons: { readonly [C in CollectionName]: Comparison<RecordOf<C>> } = {
  sources: {
    label: title,
    fields: [
      text("title", (source) => source.title),
      names("creators", "people", ({ creators }) => creators),
      names("publisher", "organisations", ({ publisher }) => publisher),
      phrase("outlet", ({ outlet }) => outlet),
      date("issued", ({ issued }) => issued),
    ],
    origin: ({ url, doi, issued, outlet, publisher, creators }, side) => [
      url,
      doi,
      issued,
      outlet === undefined ? undefined : JSON.stringify(textsOf(side, outlet)),
      ...own(side, "organisations", publisher),
      ...own(side, "people", creators),
    ],
    // When the editors last looked at it.
    ignored: ["accessed", "rendered"],
  },
  organisations: {
    label: ({ name }, side) => textsOf(side, name),
    fields: [text("name", ({ name }) => name)],
    origin: ({ asPrinted, kind }) => [asPrinted, kind],
  },
  people: {
    label: ({ name }, side) => textsOf(side, name),
    fields: [text("name", ({ name }) => name)],
    origin: ({ asPrinted, roles }, side) => [
      asPrinted,
      ...(roles ?? []).flatMap(({ organisation, title: post }) => [
        ...own(side, "organisations", organisation),
        JSON.stringify(textsOf(side, post)),
      ]),
    ],
  },
  quotes: {
    label: (quote, side) => ({ [languageOf(quote, side)]: quote.text }),
    fields: [
      {
        field: "text",
        read: (quote, side) => ({
          as: "verbatim",
          words: quote.text,
          language: languageOf(quote, side),
        }),
      },
      {
        field: "renderings",
        isPart: true,
        read: ({ renderings }) =>
          renderings === undefined ? undefined : { as: "text", texts: renderings },
      },
      names("speakers", "people", ({ speakers }) => speakers),
      names("report", "sources", ({ report }) => report),
      names("source", "sources", ({ source }) => source),
      code("attribution", ({ attribution }) => attribution),
      date("saidOn", ({ saidOn }) => saidOn),
      text("occasion", ({ occasion }) => occasion),
      code("recordStatus", ({ recordStatus }) => recordStatus),
    ],
    origin: ({ source }, side) => own(side, "sources", source),
    // How far the machine has checked the old edition is not asked again.
    ignored: ["verification"],
  },
  findings: {
    label: statement,
    fields: [
      text("text", (finding) => finding.text),
      phrase("hedge", ({ hedge }) => hedge),
      names("attributedTo", "people", ({ attributedTo }) => attributedTo),
      names("report", "sources", ({ report }) => report),
      rests("evidence", ({ evidence }) => evidence),
    ],
    origin: ({ evidence, report }, side) => [
      ...evidenceKeys(side, evidence),
      ...own(side, "sources", report).map((id) => `sources/${id}`),
    ],
  },
  judgements: {
    label: statement,
    fields: [
      likelihood,
      confidence,
      text("text", (judgement) => judgement.text),
      date("horizon", ({ horizon }) => horizon),
      rests("evidence", ({ evidence }) => evidence),
      rests("contraryEvidence", ({ contraryEvidence }) => contraryEvidence),
      texts("indicators", ({ indicators }) => indicators),
      phrase("author", ({ author }) => author),
    ],
    origin: ({ evidence }, side) => evidenceKeys(side, evidence),
  },
  issues: {
    label: ({ question }, side) => textsOf(side, question),
    // Positions are compared by their actors; see positions.ts.
    fields: [text("question", ({ question }) => question)],
    origin: ({ positions }, side) => positions.flatMap(({ actors }) => own(side, "people", actors)),
  },
  risks: {
    label: title,
    fields: [
      rating,
      scored("likelihood"),
      scored("impact"),
      code("status", ({ status }) => status),
      phrase("owner", ({ owner }) => owner),
      text("title", (risk) => risk.title),
      phrase("bearer", ({ bearer }) => bearer),
      text("cause", ({ cause }) => cause),
      text("event", ({ event }) => event),
      text("consequence", ({ consequence }) => consequence),
      code("proximity", ({ proximity }) => proximity),
      code("trend", ({ trend }) => trend),
      code("response", ({ response }) => response),
      texts("mitigations", ({ mitigations }) => mitigations?.map((measure) => measure.text)),
      names("saidBy", "people", ({ saidBy }) => saidBy),
      rests("evidence", ({ evidence }) => evidence),
    ],
    origin: ({ evidence, report }, side) => [
      ...evidenceKeys(side, evidence),
      ...own(side, "sources", report).map((id) => `sources/${id}`),
    ],
  },
  events: {
    label: title,
    fields: [
      date("when", ({ when }) => when),
      text("title", (event) => event.title),
      rests("evidence", ({ evidence }) => evidence),
    ],
    origin: ({ when, evidence }, side) => [when, ...evidenceKeys(side, evidence)],
  },
  notes: {
    label: statement,
    fields: [text("text", (note) => note.text), text("action", ({ action }) => action)],
    origin: ({ about }, side) => evidenceKeys(side, about),
    // An accepted note reads as an open one; one that is resolved is not printed any more.
    ignored: ["status", "severity"],
  },
};
