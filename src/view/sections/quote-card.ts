import { z } from "zod";
import type { Run } from "../../model/document-view.ts";
import type { Quote } from "../../model/quote.ts";
import type { Rendering } from "../../model/text.ts";
import { rungOf } from "../../model/verification.ts";
import type { ViewContext } from "../context.ts";
import type { DealNotes } from "../notes.ts";
import * as shapes from "../shapes.ts";
import { byId, namesOf } from "../words/people.ts";
import { marksOf } from "../words/quotation-marks.ts";

export const quoteCard = z
  .object({
    id: shapes.label("Id of the record, for anchors.", "lu-close"),
    number: shapes.label("Its number in all documents.", "Q1"),
    text: shapes.run.meta({ description: "The words, verbatim, in their own language." }),
    long: z.boolean().meta({
      description: "Whether it takes much of a page, and may be broken.",
      example: false,
    }),
    marks: shapes.quotationMarks,
    attribution: shapes.run.meta({ description: "Who says it." }),
    attributionMark: shapes.label(
      "How it is attributed, unless explicitly; else empty.",
      "by context",
    ),
    renderings: z
      .array(
        z.object({
          text: shapes.text("The rendering."),
          marks: shapes.quotationMarks,
          label: shapes.label(
            "What kind of rendering it is, in words.",
            "Our translation from Chinese",
          ),
        }),
      )
      .meta({ description: "The words in the language of the document, where that is another." }),
    facts: z.array(shapes.fact).meta({
      description: "Occasion, source, language, verification, record status.",
    }),
    context: shapes.markup.nullable().meta({ description: "What a reader needs to know." }),
    ...shapes.dealtNotes,
  })
  .meta({ description: "A quotation with everything that belongs to it." });
export type QuoteCard = z.infer<typeof quoteCard>;

export function quoteCardOf(context: ViewContext, quote: Quote, deal: DealNotes): QuoteCard {
  const { say, own, prose, numberOf, language } = context;
  const lang = languageOf(context, quote);
  const rendering = typeof quote.renderings === "object" ? quote.renderings[language] : undefined;
  return {
    id: quote.id,
    number: numberOf("quotes", quote.id),
    text: { text: quote.text, lang },
    long: spaceOf(quote.text) + (lang === language ? 0 : spaceOf(rendering?.text)) > longest,
    marks: marksOf(lang),
    attribution: own(say("quote.attribution", { name: voiceOf(context, quote) })),
    attributionMark:
      quote.attribution === undefined ||
      quote.attribution === "explicit" ||
      quote.speakers === "unattributed"
        ? ""
        : say(`attribution.${quote.attribution}`),
    renderings:
      lang === language || rendering === undefined
        ? []
        : [
            {
              text: { text: rendering.text, lang: language },
              marks: marksOf(language),
              label: renderingLabel(context, rendering, quote, lang),
            },
          ],
    facts: factsOf(context, quote, lang),
    context: quote.context === undefined ? null : prose(quote.context),
    ...deal("quotes", quote.id),
  };
}

/** A third of a page, in letters. Whatever is shorter stays whole. */
const longest = 1500;

/** How many letters a text takes the room of: a Chinese character is as wide as two. */
const spaceOf = (text = ""): number => text.replace(/[\u2e80-\u9fff\uff00-\uffef]/gu, "––").length;

/** The language a quotation stands in: its own, that of its source, the primary one. */
function languageOf({ edition }: ViewContext, quote: Quote): string {
  return quote.language ?? byId(edition.sources, quote.source).language ?? edition.primaryLanguage;
}

function voiceOf(context: ViewContext, { speakers, report }: Quote): string {
  const { edition, say, text } = context;
  if (speakers !== undefined && speakers !== "unattributed") {
    const names = namesOf(context, speakers);
    return report === undefined
      ? names
      : say("quote.speaker-in-report", {
          name: names,
          report: text(byId(edition.sources, report).title).text,
        });
  }
  return report === undefined
    ? say("quote.unattributed")
    : say("quote.report", { report: text(byId(edition.sources, report).title).text });
}

function renderingLabel(
  { say, languageName }: ViewContext,
  rendering: Rendering,
  quote: Quote,
  lang: string,
): string {
  const from = languageName(rendering.from ?? lang);
  const parts = [say(`rendering-label.${rendering.status}`, { language: from })];
  if (rendering.status === "translation" && quote.originalLanguage === "unknown") {
    parts.push(say("rendering-label.original-unknown"));
  }
  parts.push(
    rendering.by === undefined ? "" : say("rendering-label.by", { name: rendering.by }),
    rendering.reviewedBy === undefined
      ? say("rendering-label.not-reviewed")
      : say("rendering-label.reviewed", { name: rendering.reviewedBy }),
  );
  return parts.filter((part) => part !== "").join(say("sentence.separator"));
}

function factsOf(
  context: ViewContext,
  quote: Quote,
  lang: string,
): { label: string; value: Run }[] {
  const { edition, say, own, text, date, numberOf } = context;
  const source = byId(edition.sources, quote.source);
  const occasion = quote.occasion === undefined ? "" : text(quote.occasion).text;
  const locator = quote.locator === undefined ? "" : text(quote.locator).text;
  const status = quote.recordStatus;
  const fact = (key: string, value: string): { label: string; value: Run } => ({
    label: say(key),
    value: own(value),
  });
  return [
    fact(
      "quote.occasion-label",
      [occasion, date(quote.saidOn)].filter((part) => part !== "").join(say("list.separator")),
    ),
    fact(
      "quote.source-label",
      [say("quote.source-number", { number: numberOf("sources", source.id) }), locator]
        .filter((part) => part !== "")
        .join(say("list.separator")),
    ),
    fact("quote.language-label", languageLine(context, quote, lang)),
    fact("quote.verification-label", say(`rung.${rungOf(quote)}`)),
    fact(
      "quote.record-label",
      status === undefined ? say("not-stated") : say(`record-status.${status}`),
    ),
  ];
}

function languageLine({ say, languageName }: ViewContext, quote: Quote, lang: string): string {
  const printed = languageName(lang);
  const original = quote.originalLanguage;
  if (original === undefined || original === "unknown")
    return say("quote.original-unknown", { printed });
  return original === lang
    ? say("quote.original-same", { printed })
    : say("quote.original-other", { printed, original: languageName(original) });
}
