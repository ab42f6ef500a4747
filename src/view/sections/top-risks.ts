import { z } from "zod";
import type { ViewContext } from "../context.ts";
import { byRating, ratingOf } from "../ratings.ts";
import * as shapes from "../shapes.ts";
import { voiceOf } from "../words/risk-voice.ts";

/** How many risks a summary names; the risk list has them all. */
const most = 5;

export const topRisks = shapes
  .section({
    note: shapes.label("Where the others are, and whose scores these are.", "5 of 11 risks."),
    columns: z.array(z.string()).meta({ description: "Heads of the table." }),
    items: z
      .array(
        z.object({
          id: shapes.label("Id of the record.", "chip-leak"),
          number: shapes.label("Its number.", "R1"),
          title: shapes.text("What it is called."),
          bearer: shapes.run.meta({ description: "To whom it is a risk." }),
          saidBy: shapes.label("On whose word.", "Patricia M. Kim"),
          rating: shapes.rating.meta({ description: "Its rating." }),
        }),
      )
      .meta({ description: "The risks, the highest first." }),
  })
  .meta({ description: "The highest risks." });

export function topRisksOf(context: ViewContext): z.infer<typeof topRisks> | null {
  const { edition, say, text, own, numberOf } = context;
  const shown = byRating(context, edition.risks).slice(0, most);
  const assessors = new Set(
    shown.flatMap(({ assessment }) =>
      assessment?.by === undefined ? [] : [text(assessment.by).text],
    ),
  );
  return shapes.orNull({
    heading: say("summary.risks"),
    note: [
      say("summary.risks-note", { shown: shown.length, all: edition.risks.length }),
      ...(assessors.size === 0
        ? []
        : [say("summary.risks-rated-by", { name: context.list([...assessors]) })]),
    ].join(say("sentence.separator")),
    columns: ["risk.number", "risk.title", "risk.bearer", "risk.said-by-label", "risk.rating"].map(
      (key) => say(key),
    ),
    items: shown.map((risk) => ({
      id: risk.id,
      number: numberOf("risks", risk.id),
      title: text(risk.title),
      bearer:
        risk.bearer === undefined || risk.bearer === "notStated"
          ? own(say("not-stated"))
          : text(risk.bearer),
      saidBy: voiceOf(context, risk),
      rating: ratingOf(context, risk),
    })),
  });
}
