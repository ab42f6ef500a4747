import { z } from "zod";
import type { ViewContext } from "../context.ts";
import { keyJudgements, keyJudgementsOf } from "../sections/key-judgements.ts";
import * as shapes from "../shapes.ts";

const judgement = keyJudgements.shape.items.element.extend({
  rationale: shapes.markup.nullable().meta({ description: "Why the editors think so." }),
  assumptions: z.array(shapes.run).meta({ description: "What is taken for granted." }),
  indicators: z.array(shapes.run).meta({ description: "What would change the view." }),
});

export const judgementList = keyJudgements
  .extend({ items: z.array(judgement).meta({ description: "The judgements." }) })
  .meta({ description: "The judgements, with all that belongs to each." });

export function judgementsOf(context: ViewContext): z.infer<typeof judgementList> | null {
  const { edition, prose, text } = context;
  const section = keyJudgementsOf(context);
  return (
    section && {
      ...section,
      items: section.items.map((item, index) => {
        const { rationale, assumptions = [], indicators = [] } = edition.judgements[index] ?? {};
        return {
          ...item,
          rationale: rationale === undefined ? null : prose(rationale),
          assumptions: assumptions.map(text),
          indicators: indicators.map(text),
        };
      }),
    }
  );
}
