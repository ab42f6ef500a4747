import { z } from "zod";
import type { ChangeRecord } from "../../model/change-record.ts";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";
import { changedText, changeLine, toldOf } from "./lines.ts";

export const headSection = shapes
  .section({
    texts: z.array(changedText).meta({ description: "Texts whose words have changed." }),
    lines: z.array(changeLine).meta({ description: "What else has changed." }),
    others: shapes.label(
      "Which texts were written anew; empty if none.",
      "Written anew: Bottom line and Why now.",
    ),
  })
  .meta({ description: "What has changed in what the edition says of itself." });

export type HeadSection = z.infer<typeof headSection>;

/** Where a text that is written anew stands in the documents. */
const headingOf: Readonly<Record<string, string>> = {
  bottomLine: "summary.bottom-line",
  whyNow: "summary.why-now",
  decisionSought: "summary.decision-sought",
  method: "method.heading",
};

export function headSectionOf(
  context: ViewContext,
  { head, headOthers }: ChangeRecord,
): HeadSection | null {
  const { say, list } = context;
  if (head.length + headOthers.length === 0) return null;
  const anew = headOthers.map((field) => say(headingOf[field] ?? field));
  return {
    heading: say("changes.edition-heading"),
    ...toldOf(context, head),
    others: anew.length === 0 ? "" : say("changes.anew", { texts: list(anew) }),
  };
}
