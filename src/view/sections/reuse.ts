import { z } from "zod";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";

export const reuse = z.array(shapes.fact).meta({ description: "Handling, licence, disclaimers." });
export const terms = z.array(shapes.fact).meta({ description: "Handling and licence." });

/** A pack says it once for all its parts. */
export function reuseOf(context: ViewContext): z.infer<typeof reuse> {
  const { edition, say, text, place } = context;
  if (place) return [];
  return [
    ...termsOf(context),
    ...(edition.head.disclaimers ?? []).map((disclaimer) => ({
      label: say("reuse.disclaimer"),
      value: text(disclaimer),
    })),
  ];
}

export function termsOf({ edition, say, own, text }: ViewContext): z.infer<typeof terms> {
  const { handling, head } = edition;
  const restriction =
    handling.scheme === "none" ? say("reuse.no-handling") : say(`tlp.${handling.label}`);
  return [
    { label: say("reuse.handling"), value: own(restriction) },
    ...(head.licence === undefined
      ? []
      : [{ label: say("reuse.licence"), value: text(head.licence) }]),
  ];
}
