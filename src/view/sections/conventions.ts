import { z } from "zod";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";

export const conventions = shapes
  .section({ items: z.array(shapes.fact).meta({ description: "What is explained, one by one." }) })
  .meta({ description: "How the sheet is to be read." });

export function conventionsOf({ say, own }: ViewContext): z.infer<typeof conventions> {
  const keys = ["text", "rendering", "attribution", "verification", "record", "numbers"];
  return {
    heading: say("conventions.heading"),
    items: keys.map((key) => ({
      label: say(`conventions.${key}-label`),
      value: own(say(`conventions.${key}`)),
    })),
  };
}
