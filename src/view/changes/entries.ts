import { z } from "zod";
import { type RecordChange, wordsIn } from "../../model/change-record.ts";
import type { Run } from "../../model/document-view.ts";
import type { ViewContext } from "../context.ts";
import { quoteCard, quoteCardOf } from "../sections/quote-card.ts";
import * as shapes from "../shapes.ts";
import { byId } from "../words/people.ts";
import { marksOf } from "../words/quotation-marks.ts";
import { changedText, changeLine, toldOf } from "./lines.ts";

export const changeEntry = z
  .object({
    id: shapes.label("Id of the record.", "strike"),
    record: shapes.label(
      "The record, for data-record; empty for one that is gone.",
      "risks/strike",
    ),
    number: shapes.label("Its number in this edition; empty for one that is gone.", "R3"),
    state: shapes.label("What has become of it; empty where it is only changed.", "new"),
    text: shapes.run.nullable().meta({
      description: "What it is called or says; null where its changed text says it.",
      example: { text: "A strike closes both ports", lang: "en" },
    }),
    marks: shapes.quotationMarks.nullable().meta({
      description: "Quotation marks for it, where it is a quotation.",
      example: ["“", "”"],
    }),
    attribution: shapes.run.nullable().meta({
      description: "Who says it, where it is a quotation.",
      example: { text: "— Lin Mei", lang: "en" },
    }),
    attributionMark: quoteCard.shape.attributionMark,
    renderings: quoteCard.shape.renderings,
    texts: z.array(changedText).meta({ description: "Texts whose words have changed." }),
    lines: z.array(changeLine).meta({ description: "What else has changed." }),
    others: shapes.label(
      "Said where smaller things have changed too; else empty.",
      "Other details revised.",
    ),
    reason: shapes.fact.nullable().meta({
      description: "Why it was corrected or withdrawn.",
      example: { label: "Reason", value: { text: "A misprint.", lang: "en" } },
    }),
  })
  .meta({ description: "What has become of one record." });
export type ChangeEntry = z.infer<typeof changeEntry>;

export function changeEntryOf(context: ViewContext, change: RecordChange): ChangeEntry {
  const { say, text, numberOf, edition } = context;
  const { collection, id, is, declared, others } = change;
  const { texts, lines } = toldOf(context, change.fields, collection);
  const isGone = is === "removed";
  const isMarked = texts.some(({ label }) => label === "");
  const isQuote = collection === "quotes";
  const card =
    isQuote && !isGone
      ? quoteCardOf(context, byId(edition.quotes, id), () => ({ notes: [], seeNotes: null }))
      : undefined;
  const shown = labelRun(context, change);
  return {
    id,
    record: isGone ? "" : `${collection}/${id}`,
    number: isGone ? "" : numberOf(collection, id),
    state: stateOf(context, change),
    text: isMarked ? null : shown,
    marks: isQuote ? marksOf(shown.lang) : null,
    attribution: card?.attribution ?? null,
    attributionMark: card?.attributionMark ?? "",
    // The rendering of words that have changed is told with them.
    renderings: is === "added" ? (card?.renderings ?? []) : [],
    texts,
    lines,
    others: others.length > 0 ? say("changes.others") : "",
    reason: declared ? { label: say("changes.reason"), value: text(declared.reason) } : null,
  };
}

/** A quotation is shown in its own language; what the editors wrote in that of the document. */
function labelRun({ text }: ViewContext, { collection, label }: RecordChange): Run {
  const [lang] = Object.keys(label);
  if (collection !== "quotes" || lang === undefined) return text(label);
  return { text: wordsIn(label, lang) ?? "", lang };
}

function stateOf({ say, date }: ViewContext, change: RecordChange): string {
  const { is, isCorrection, declared } = change;
  if (declared) {
    const { as } = declared;
    return declared.date === undefined
      ? say(`changes.state-${as}`)
      : say(`changes.state-${as}-on`, { date: date(declared.date) });
  }
  if (isCorrection) return say("changes.state-corrected");
  return is === "added" ? say("changes.state-added") : "";
}
