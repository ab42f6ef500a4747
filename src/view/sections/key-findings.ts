import { z } from "zod";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";
import { numbersOf } from "../words/citations.ts";

export const keyFindings = shapes
  .section({
    items: z
      .array(
        z.object({
          id: shapes.label("Id of the record.", "ai-plan-2030"),
          number: shapes.label("Its number.", "F2"),
          text: shapes.text("What it says."),
          evidence: shapes.label("What it rests on, as numbers.", "Q4, S2"),
        }),
      )
      .meta({ description: "The findings." }),
  })
  .meta({ description: "The findings, where there is no judgement." });

export function keyFindingsOf(context: ViewContext): z.infer<typeof keyFindings> | null {
  const { edition, say, text, numberOf } = context;
  // The judgements rest on the findings; a summary has room for one of the two.
  if (edition.judgements.length > 0) return null;
  const marked = edition.findings.filter(({ key }) => key);
  const shown = marked.length > 0 ? marked : edition.findings;
  return shapes.orNull({
    heading: say("summary.findings"),
    items: shown.map((finding) => ({
      id: finding.id,
      number: numberOf("findings", finding.id),
      text: text(finding.text),
      evidence: numbersOf(context, finding.evidence),
    })),
  });
}
