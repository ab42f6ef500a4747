import { z } from "zod";
import type { Edition } from "../../model/edition.ts";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";
import { numbersOf } from "../words/citations.ts";
import { namesOf } from "../words/people.ts";

type Issue = Edition["issues"][number];

const issueView = z.object({
  id: shapes.label("Id of the record.", "who-leads"),
  question: shapes.text("What is asked."),
  positions: z
    .array(
      z.object({
        actors: shapes.label("Who takes it.", "Hannas and Weber"),
        stance: shapes.label("The stance in a word.", "supports"),
        text: shapes.text("The position."),
        evidence: shapes.label("What it rests on, as numbers.", "Q12"),
      }),
    )
    .meta({ description: "Who says what on it." }),
});

export const disagreements = shapes
  .section({ items: z.array(issueView).meta({ description: "The questions." }) })
  .meta({ description: "Where the experts disagree." });

/** The questions on which positions differ. */
export function disagreementsOf(context: ViewContext): z.infer<typeof disagreements> | null {
  const { edition, say } = context;
  return shapes.orNull({
    heading: say("summary.disagreements"),
    items: edition.issues
      .filter(({ positions }) => new Set(positions.map(({ stance }) => stance)).size > 1)
      .map((issue) => issueOf(context, issue)),
  });
}

export function issueOf(context: ViewContext, issue: Issue): z.infer<typeof issueView> {
  const { say, text } = context;
  return {
    id: issue.id,
    question: text(issue.question),
    positions: issue.positions.map((position) => ({
      actors: namesOf(context, position.actors),
      stance: say(`stance.${position.stance}`),
      text: text(position.text),
      evidence: numbersOf(context, position.evidence),
    })),
  };
}
