import { z } from "zod";
import { likelihoodBar } from "../../figures/likelihood-bar.ts";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";

export const likelihoodScale = shapes
  .section({
    name: shapes.run.meta({ description: "What the scale is called." }),
    items: z
      .array(
        z.object({
          term: shapes.run.meta({ description: "The word." }),
          range: shapes.label("Its bounds.", "55–80 %"),
          bar: shapes.markup.meta({ description: "The band as a small figure; decoration." }),
        }),
      )
      .meta({ description: "The words, from the least likely." }),
  })
  .meta({ description: "The words of likelihood that the judgements use, as a key to them." });

export function likelihoodScaleOf({
  edition,
  say,
  text,
}: ViewContext): z.infer<typeof likelihoodScale> | null {
  const { name, terms } = edition.likelihoodScale;
  if (edition.judgements.length === 0) return null;
  return {
    heading: say("edition.likelihood-scale"),
    name: text(name),
    items: terms.map(({ label, min, max }) => ({
      term: text(label),
      range: say("range.percent", { min, max }),
      bar: { html: likelihoodBar(min, max) },
    })),
  };
}
