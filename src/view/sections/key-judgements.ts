import { z } from "zod";
import { likelihoodBar } from "../../figures/likelihood-bar.ts";
import type { Judgement } from "../../model/statements.ts";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";
import { numbersOf } from "../words/citations.ts";

const likelihood = z
  .object({
    term: shapes.run.meta({ description: "The scale's word." }),
    range: shapes.label("Its bounds.", "55–80 %"),
    bar: shapes.markup.meta({ description: "The band as a small figure; decoration." }),
  })
  .meta({ description: "The likelihood of a judgement." });

export const keyJudgements = shapes
  .section({
    note: shapes.run.meta({
      description: "Whose judgements they are, and which scale the words come from.",
    }),
    items: z
      .array(
        z.object({
          id: shapes.label("Id of the record.", "chip-lead"),
          number: shapes.label("Its number.", "J1"),
          text: shapes.text("What it says."),
          likelihood: likelihood.nullable(),
          notProbabilistic: shapes.label(
            "Said where it has no likelihood; else empty.",
            "Not a matter of likelihood.",
          ),
          confidence: shapes.label("A sentence; empty if not given.", "Confidence: moderate."),
          basis: shapes.run.nullable().meta({ description: "On what the confidence rests." }),
          horizon: shapes.label("Until when it holds.", "Horizon: to 2026"),
          evidence: shapes.label("What it rests on, as numbers.", "Evidence: Q1, F3"),
          author: shapes.run
            .nullable()
            .meta({ description: "Whose judgement it is, where they are of several authors." }),
        }),
      )
      .meta({ description: "The judgements, in the editors' order." }),
  })
  .meta({ description: "The key judgements." });

/** The judgements; one author for all is named once, above them. */
export function keyJudgementsOf(context: ViewContext): z.infer<typeof keyJudgements> | null {
  const { edition, say, text, optional, own } = context;
  const authors = new Set(edition.judgements.map(({ author }) => author && text(author).text));
  const [first] = edition.judgements;
  const shared = authors.size === 1 ? first?.author : undefined;
  return shapes.orNull({
    heading: say("summary.judgements"),
    note: own(
      [
        ...(shared === undefined
          ? []
          : [say("summary.judgements-by", { author: text(shared).text })]),
        say("summary.scale", { scale: text(edition.likelihoodScale.name).text }),
      ].join(say("sentence.separator")),
    ),
    items: edition.judgements.map((judgement) => ({
      id: judgement.id,
      number: context.numberOf("judgements", judgement.id),
      text: text(judgement.text),
      likelihood: likelihoodOf(context, judgement),
      notProbabilistic: judgement.notProbabilistic ? say("summary.not-probabilistic") : "",
      confidence: confidenceOf(context, judgement),
      basis: optional(judgement.confidenceBasis),
      horizon:
        judgement.horizon === undefined
          ? ""
          : say("summary.horizon", { date: context.date(judgement.horizon) }),
      evidence: evidenceLine(context, judgement),
      author: shared === undefined ? optional(judgement.author) : null,
    })),
  });
}

function likelihoodOf({ edition, say, text }: ViewContext, { likelihood }: Judgement) {
  const term = edition.likelihoodScale.terms.find(({ id }) => id === likelihood);
  if (!term) return null;
  return {
    term: text(term.label),
    range: say("range.percent", { min: term.min, max: term.max }),
    bar: { html: likelihoodBar(term.min, term.max) },
  };
}

function confidenceOf({ edition, say, text }: ViewContext, { confidence }: Judgement): string {
  const level = edition.likelihoodScale.confidenceLevels.find(({ id }) => id === confidence);
  return level ? say("summary.confidence", { level: text(level.label).text }) : "";
}

function evidenceLine(context: ViewContext, judgement: Judgement): string {
  const pro = numbersOf(context, judgement.evidence);
  const contra = numbersOf(context, judgement.contraryEvidence);
  const { say } = context;
  if (pro === "") return say("evidence.none");
  return contra === ""
    ? say("evidence.for", { records: pro })
    : say("evidence.for-and-against", { records: pro, contrary: contra });
}
