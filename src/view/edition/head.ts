import { z } from "zod";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";

/** The head of an edition field by field, for documents that place each of them themselves. */
export const editionHead = z
  .object({
    id: shapes.label("Its id.", "2025-09"),
    title: shapes.text("Its title."),
    shortTitle: shapes.run.nullable().meta({ description: "A shorter title, if it has one." }),
    subtitle: shapes.run.nullable().meta({ description: "Its subtitle." }),
    series: shapes.run.nullable().meta({ description: "The series that it belongs to." }),
    number: shapes.label("Its number; empty if it has none.", "7"),
    version: shapes.label("Its version; empty if it has none.", "1.1"),
    issued: shapes.label("The date of issue in words.", "1 September 2025"),
    asOf: shapes.label("The state of knowledge in words; empty if not given.", "August 2025"),
    validUntil: shapes.label("Until when it holds, in words; empty if not given.", "March 2026"),
    publisher: shapes.run.nullable().meta({ description: "Who publishes it." }),
    contact: shapes.run.nullable().meta({ description: "Whom to ask." }),
    audience: shapes.run.nullable().meta({ description: "For whom it is written." }),
    licence: shapes.run.nullable().meta({ description: "On what terms others may use it." }),
    handling: shapes.label("The handling label; empty if there is none.", "TLP:GREEN"),
    disclaimers: z.array(shapes.run).meta({ description: "What is to be said at the end." }),
  })
  .meta({ description: "The head of the edition, field by field." });

export function editionHeadOf(context: ViewContext): z.infer<typeof editionHead> {
  const { edition, text, optional, date } = context;
  const { head, handling } = edition;
  const day = (value: string | undefined): string => (value === undefined ? "" : date(value));
  return {
    id: edition.id,
    title: text(head.title),
    shortTitle: optional(head.shortTitle),
    subtitle: optional(head.subtitle),
    series: optional(head.series),
    number: head.number ?? "",
    version: head.version ?? "",
    issued: date(head.issued),
    asOf: day(head.asOf),
    validUntil: day(head.validUntil),
    publisher: optional(head.publisher),
    contact: optional(head.contact),
    audience: optional(head.audience),
    licence: optional(head.licence),
    handling: handling.scheme === "none" ? "" : handling.label,
    disclaimers: (head.disclaimers ?? []).map(text),
  };
}
