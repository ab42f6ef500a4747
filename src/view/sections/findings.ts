import { z } from "zod";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";
import { numbersOf, printedLanguage } from "../words/citations.ts";
import { namesOf } from "../words/people.ts";

export const findingList = shapes
  .section({
    columns: z.array(z.string()).meta({ description: "Heads of the table." }),
    items: z
      .array(
        z.object({
          number: shapes.label("Its number.", "F1"),
          text: shapes.text("What it says."),
          voice: shapes.run.meta({ description: "On whose word." }),
          hedgeLabel: shapes.label("What the hedge is called.", "Source’s hedge:"),
          hedge: shapes.run.nullable().meta({ description: "The source's own word of caution." }),
          evidence: shapes.label("What it rests on, as numbers.", "Q4, S2"),
        }),
      )
      .meta({ description: "The findings." }),
  })
  .meta({ description: "What the sources report." });

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
          : { text: finding.hedge, lang: printedLanguage(context, finding.evidence?.sources) },
      evidence: numbersOf(context, finding.evidence),
    })),
  };
}
