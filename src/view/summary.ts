import { z } from "zod";
import { likelihoodBar } from "../figures/likelihood-bar.ts";
import type { Judgement } from "../model/statements.ts";
import { numbersOf } from "./citations.ts";
import type { ViewContext } from "./context.ts";
import { mastheadOf } from "./frame.ts";
import { methodOf } from "./method.ts";
import { namesOf } from "./people.ts";
import { byRating, ratingOf } from "./ratings.ts";
import { voiceOf } from "./risk-parts.ts";
import * as shapes from "./shapes.ts";

/** How many risks a summary names; the risk list has them all. */
const topRisks = 5;

const likelihood = z
  .object({
    term: shapes.run.meta({ description: "The scale's word." }),
    range: shapes.label("Its bounds.", "55–80 %"),
    bar: shapes.markup.meta({ description: "The band as a small figure; decoration." }),
  })
  .meta({ description: "The likelihood of a judgement." });

export const summaryView = z
  .object({
    masthead: shapes.masthead,
    bottomLine: shapes.proseSection
      .nullable()
      .meta({ description: "The judgement in a few lines." }),
    judgements: shapes
      .section({
        note: shapes.run.meta({
          description: "Whose judgements they are, and which scale the words come from.",
        }),
        items: z.array(
          z.object({
            id: shapes.label("Id of the record.", "chip-lead"),
            number: shapes.label("Its number.", "J1"),
            text: shapes.run,
            likelihood: likelihood.nullable(),
            notProbabilistic: shapes.label("Said where it has no likelihood; else empty.", ""),
            confidence: shapes.label("A sentence; empty if not given.", "Confidence: moderate."),
            basis: shapes.run.nullable(),
            horizon: shapes.label("Until when it holds.", "Horizon: to 2026"),
            evidence: shapes.label("What it rests on, as numbers.", "Evidence: Q1, F3"),
            author: shapes.run.nullable(),
          }),
        ),
      })
      .nullable()
      .meta({ description: "The key judgements." }),
    findings: shapes
      .section({
        items: z.array(
          z.object({
            id: shapes.label("Id of the record.", "ai-plan-2030"),
            number: shapes.label("Its number.", "F2"),
            text: shapes.run,
            evidence: shapes.label("What it rests on, as numbers.", "Q4, S2"),
          }),
        ),
      })
      .nullable()
      .meta({ description: "The findings, where there is no judgement." }),
    whyNow: shapes.proseSection.nullable(),
    decisionSought: shapes.proseSection.nullable(),
    disagreements: shapes
      .section({
        items: z.array(
          z.object({
            id: shapes.label("Id of the record.", "who-leads"),
            question: shapes.run,
            positions: z.array(
              z.object({
                actors: shapes.label("Who takes it.", "Hannas and Weber"),
                stance: shapes.label("The stance in a word.", "supports"),
                text: shapes.run,
                evidence: shapes.label("What it rests on, as numbers.", "Q12"),
              }),
            ),
          }),
        ),
      })
      .nullable()
      .meta({ description: "Where the experts disagree." }),
    risks: shapes
      .section({
        note: shapes.label("Where the others are, and whose scores these are.", "5 of 11 risks."),
        columns: z.array(z.string()).meta({ description: "Heads of the table." }),
        items: z.array(
          z.object({
            id: shapes.label("Id of the record.", "chip-leak"),
            number: shapes.label("Its number.", "R1"),
            title: shapes.run,
            bearer: shapes.run.meta({ description: "To whom it is a risk." }),
            saidBy: shapes.label("On whose word.", "Patricia M. Kim"),
            rating: shapes.rating,
          }),
        ),
      })
      .nullable()
      .meta({ description: "The highest risks." }),
    indicators: shapes
      .section({
        items: z.array(
          z.object({
            text: shapes.run,
            judgement: shapes.label("The judgement that it bears on.", "J2"),
          }),
        ),
      })
      .nullable()
      .meta({ description: "What would change the view." }),
    method: shapes.section({
      body: shapes.markup.nullable(),
      data: shapes.run.meta({ description: "What the data itself says of sources and checks." }),
    }),
    contact: shapes.fact.nullable(),
    disclaimers: z.array(shapes.run),
  })
  .meta({ description: "The executive summary." });
export type SummaryView = z.infer<typeof summaryView>;

export function makeSummary(context: ViewContext): SummaryView {
  const { edition, say, text, prose, numberOf } = context;
  const { head } = edition;
  const section = (key: string, value: typeof head.whyNow) =>
    value === undefined ? null : { heading: say(key), body: prose(value) };
  return {
    masthead: mastheadOf(context),
    bottomLine: section("summary.bottom-line", head.bottomLine),
    judgements: judgementsOf(context),
    findings: findingsOf(context),
    whyNow: section("summary.why-now", head.whyNow),
    decisionSought: section("summary.decision-sought", head.decisionSought),
    disagreements: disagreementsOf(context),
    risks: risksOf(context),
    indicators: orNull({
      heading: say("summary.indicators"),
      items: edition.judgements.flatMap(({ id, indicators }) =>
        (indicators ?? []).map((indicator) => ({
          text: text(indicator),
          judgement: numberOf("judgements", id),
        })),
      ),
    }),
    method: methodOf(context),
    contact:
      head.contact === undefined ? null : { label: say("contact"), value: text(head.contact) },
    disclaimers: (head.disclaimers ?? []).map(text),
  };
}

/** A section without items is not printed. */
function orNull<S extends { readonly items: readonly unknown[] }>(section: S): S | null {
  return section.items.length === 0 ? null : section;
}

function judgementsOf(context: ViewContext): SummaryView["judgements"] {
  const { edition, say, text, optional, own } = context;
  const authors = new Set(edition.judgements.map(({ author }) => author && text(author).text));
  const [first] = edition.judgements;
  const shared = authors.size === 1 ? first?.author : undefined;
  return orNull({
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

function findingsOf(context: ViewContext): SummaryView["findings"] {
  const { edition, say, text, numberOf } = context;
  // The judgements rest on the findings; a summary has room for one of the two.
  if (edition.judgements.length > 0) return null;
  const marked = edition.findings.filter(({ key }) => key);
  const shown = marked.length > 0 ? marked : edition.findings;
  return orNull({
    heading: say("summary.findings"),
    items: shown.map((finding) => ({
      id: finding.id,
      number: numberOf("findings", finding.id),
      text: text(finding.text),
      evidence: numbersOf(context, finding.evidence),
    })),
  });
}

function disagreementsOf(context: ViewContext): SummaryView["disagreements"] {
  const { edition, say, text } = context;
  return orNull({
    heading: say("summary.disagreements"),
    items: edition.issues
      .filter(({ positions }) => new Set(positions.map(({ stance }) => stance)).size > 1)
      .map(({ id, question, positions }) => ({
        id,
        question: text(question),
        positions: positions.map((position) => ({
          actors: namesOf(context, position.actors),
          stance: say(`stance.${position.stance}`),
          text: text(position.text),
          evidence: numbersOf(context, position.evidence),
        })),
      })),
  });
}

function risksOf(context: ViewContext): SummaryView["risks"] {
  const { edition, say, text, own, numberOf } = context;
  const shown = byRating(context, edition.risks).slice(0, topRisks);
  const assessors = new Set(
    shown.flatMap(({ assessment }) =>
      assessment?.by === undefined ? [] : [text(assessment.by).text],
    ),
  );
  return orNull({
    heading: say("summary.risks"),
    note: [
      say("summary.risks-note", { shown: shown.length, all: edition.risks.length }),
      ...(assessors.size === 0
        ? []
        : [say("summary.risks-rated-by", { name: context.list([...assessors]) })]),
    ].join(say("sentence.separator")),
    columns: ["risk.number", "risk.title", "risk.bearer", "risk.said-by-label", "risk.rating"].map(
      (key) => say(key),
    ),
    items: shown.map((risk) => ({
      id: risk.id,
      number: numberOf("risks", risk.id),
      title: text(risk.title),
      bearer: risk.bearer === undefined ? own(say("not-stated")) : text(risk.bearer),
      saidBy: voiceOf(context, risk),
      rating: ratingOf(context, risk),
    })),
  });
}
