import type { z } from "zod";
import type { ViewContext } from "../context.ts";
import { disagreements, issueOf } from "../sections/disagreements.ts";
import * as shapes from "../shapes.ts";

export const issueList = disagreements.meta({
  description: "Questions, and who takes which position on each.",
});

export function issuesOf(context: ViewContext): z.infer<typeof issueList> | null {
  const { edition, say } = context;
  return shapes.orNull({
    heading: say("edition.issues"),
    items: edition.issues.map((issue) => issueOf(context, issue)),
  });
}
