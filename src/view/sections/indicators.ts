import { z } from "zod";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";

export const indicators = shapes
  .section({
    items: z
      .array(
        z.object({
          text: shapes.text("What to watch for."),
          judgement: shapes.label("The judgement that it bears on.", "J2"),
        }),
      )
      .meta({ description: "The signs, one by one." }),
  })
  .meta({ description: "What would change the view." });

export function indicatorsOf(context: ViewContext): z.infer<typeof indicators> | null {
  const { edition, say, text, numberOf } = context;
  return shapes.orNull({
    heading: say("summary.indicators"),
    items: edition.judgements.flatMap((judgement) =>
      (judgement.indicators ?? []).map((indicator) => ({
        text: text(indicator),
        judgement: numberOf("judgements", judgement.id),
      })),
    ),
  });
}
