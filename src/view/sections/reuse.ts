import { z } from "zod";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";

export const reuse = z.array(shapes.fact).meta({ description: "Handling, licence, disclaimers." });

export function reuseOf({ edition, say, own, text }: ViewContext): z.infer<typeof reuse> {
  const { handling, head } = edition;
  const restriction =
    handling.scheme === "none" ? say("reuse.no-handling") : say(`tlp.${handling.label}`);
  return [
    { label: say("reuse.handling"), value: own(restriction) },
    ...(head.licence === undefined
      ? []
      : [{ label: say("reuse.licence"), value: text(head.licence) }]),
    ...(head.disclaimers ?? []).map((disclaimer) => ({
      label: say("reuse.disclaimer"),
      value: text(disclaimer),
    })),
  ];
}
