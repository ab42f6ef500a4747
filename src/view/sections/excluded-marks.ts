import { z } from "zod";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";
import { marksOf } from "../words/quotation-marks.ts";

export const excludedMarks = shapes
  .section({
    lead: shapes.label("Why they are listed.", "Not quotations."),
    columns: z.array(z.string()).meta({ description: "Heads of the table." }),
    items: z
      .array(
        z.object({
          text: shapes.text("The words."),
          marks: shapes.quotationMarks,
          reason: shapes.text("Why they are left out."),
        }),
      )
      .meta({ description: "The words, one by one." }),
  })
  .meta({ description: "Words in quotation marks that are no quotation." });

export function excludedMarksOf({
  edition,
  say,
  text,
}: ViewContext): z.infer<typeof excludedMarks> | null {
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
