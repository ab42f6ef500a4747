import { z } from "zod";
import type { Run } from "../model/document-view.ts";
import type { Risk } from "../model/risk.ts";
import type { LocalizedText } from "../model/text.ts";
import { numbersOf } from "./citations.ts";
import type { ViewContext } from "./context.ts";
import { mastheadOf } from "./frame.ts";
import { methodOf } from "./method.ts";
import { type DealNotes, noteDealer } from "./notes.ts";
import { byRating, ratingOf } from "./ratings.ts";
import { matrixFigure, saidByOf } from "./risk-parts.ts";
import * as shapes from "./shapes.ts";

export const risksView = z
  .object({
    masthead: shapes.masthead,
    lead: shapes.run.meta({ description: "What the list holds, in a sentence." }),
    matrix: shapes.section({
      figure: shapes.markup,
      caption: shapes.label(
        "What the figure shows, and how to read it.",
        "Risks by likelihood and impact.",
      ),
      legend: z.array(shapes.rating).meta({ description: "The ratings, from the lowest." }),
      columns: z.array(z.string()).meta({ description: "Heads of the table." }),
      rows: z
        .array(
          z.object({
            number: shapes.label("Its number.", "R1"),
            title: shapes.run,
            likelihood: shapes.label("The step in words.", "possible (3)"),
            impact: shapes.label("The step in words.", "severe (4)"),
            rating: shapes.rating,
          }),
        )
        .meta({ description: "The figure's content as a table." }),
    }),
    register: shapes.section({
      items: z.array(
        z.object({
          id: shapes.label("Id of the record, for anchors.", "chip-leak"),
          number: shapes.label("Its number.", "R1"),
          title: shapes.run,
          category: shapes.run.nullable(),
          rating: shapes.rating,
          description: shapes.markup.nullable(),
          chain: z
            .array(shapes.fact)
            .meta({ description: "Cause, event, consequence, as far as given." }),
          facts: z
            .array(shapes.fact)
            .meta({ description: "To whom, on whose word, status, owner and more." }),
          assessment: z
            .array(shapes.fact)
            .meta({ description: "Score, by whom, on what grounds." }),
          evidence: shapes.label("What it rests on, as numbers.", "Evidence: Q9"),
          ...shapes.dealtNotes,
        }),
      ),
    }),
    method: shapes.section({
      body: shapes.markup.nullable(),
      data: shapes.run.meta({ description: "What the data itself says of sources and checks." }),
    }),
    disclaimers: z.array(shapes.run),
  })
  .meta({ description: "The risk list." });
export type RisksView = z.infer<typeof risksView>;

type Fact = z.infer<typeof shapes.fact>;

export function makeRisks(context: ViewContext): RisksView {
  const { edition, say, own, text } = context;
  const { deal } = noteDealer(context);
  const assessed = edition.risks.filter(({ assessment }) => assessment !== undefined).length;
  return {
    masthead: mastheadOf(context),
    lead: own(say("risks.lead", { risks: edition.risks.length, assessed })),
    matrix: {
      heading: say("risks.matrix"),
      figure: matrixFigure(context),
      caption: say("risks.matrix-caption", { scale: text(edition.riskScale.name).text }),
      legend: edition.riskScale.ratings.map((rating, index) => ({
        id: rating.id,
        letter: rating.letter,
        label: text(rating.label).text,
        level: index + 1,
      })),
      columns: ["risk.number", "risk.title", "risk.likelihood", "risk.impact", "risk.rating"].map(
        (key) => say(key),
      ),
      rows: byRating(context, edition.risks).map((risk) => ({
        number: context.numberOf("risks", risk.id),
        title: text(risk.title),
        ...stepsOf(context, risk),
        rating: ratingOf(context, risk),
      })),
    },
    register: {
      heading: say("risks.register"),
      items: edition.risks.map((risk) => registerItem(context, risk, deal)),
    },
    method: methodOf(context),
    disclaimers: (edition.head.disclaimers ?? []).map(text),
  };
}

/** Likelihood and impact as the words of the scale with their step. */
function stepsOf(
  { edition: { riskScale }, say, text }: ViewContext,
  { assessment }: Risk,
): { likelihood: string; impact: string } {
  if (!assessment) {
    return { likelihood: say("risk.not-assessed"), impact: say("risk.not-assessed") };
  }
  const step = (steps: typeof riskScale.impact, at: number): string => {
    const found = steps[at - 1];
    return say("risk.step", { label: found ? text(found.label).text : "", step: at });
  };
  return {
    likelihood: step(riskScale.likelihood, assessment.likelihood),
    impact: step(riskScale.impact, assessment.impact),
  };
}

function registerItem(
  context: ViewContext,
  risk: Risk,
  deal: DealNotes,
): RisksView["register"]["items"][number] {
  const { edition, say, text, prose, numberOf } = context;
  const category =
    risk.category === undefined ? undefined : edition.head.riskCategories?.[risk.category];
  const evidence = numbersOf(context, risk.evidence);
  return {
    id: risk.id,
    number: numberOf("risks", risk.id),
    title: text(risk.title),
    category: category === undefined ? null : text(category),
    rating: ratingOf(context, risk),
    description: risk.description === undefined ? null : prose(risk.description),
    chain: given(context, [
      ["risk.cause", risk.cause],
      ["risk.event", risk.event],
      ["risk.consequence", risk.consequence],
    ]),
    facts: factsOf(context, risk),
    assessment: assessmentOf(context, risk),
    evidence: evidence === "" ? say("evidence.none") : say("evidence.for", { records: evidence }),
    ...deal("risks", risk.id),
  };
}

/** Those of the named texts that the edition gives. */
function given(
  { say, text }: ViewContext,
  texts: readonly (readonly [string, LocalizedText | undefined])[],
): Fact[] {
  return texts.flatMap(([key, value]) =>
    value === undefined ? [] : [{ label: say(key), value: text(value) }],
  );
}

function factsOf(context: ViewContext, risk: Risk): Fact[] {
  const { say, own, text } = context;
  const orNotStated = (value: LocalizedText | undefined): Run =>
    value === undefined ? own(say("not-stated")) : text(value);
  const fact = (key: string, value: Run): Fact => ({ label: say(key), value });
  const facts: Fact[] = [
    fact("risk.bearer", orNotStated(risk.bearer)),
    fact("risk.said-by-label", own(saidByOf(context, risk))),
    fact("risk.owner", orNotStated(risk.owner)),
    fact(
      "risk.status",
      own(risk.status === undefined ? say("not-stated") : say(`risk-status.${risk.status}`)),
    ),
  ];
  if (risk.proximity) facts.push(fact("risk.proximity", own(say(`proximity.${risk.proximity}`))));
  if (risk.trend) facts.push(fact("risk.trend", own(say(`trend.${risk.trend}`))));
  if (risk.response) facts.push(fact("risk.response", own(say(`response.${risk.response}`))));
  for (const { text: words, owner, due } of risk.mitigations ?? []) {
    const value = [
      text(words).text,
      owner === undefined ? "" : text(owner).text,
      due ? context.date(due) : "",
    ];
    facts.push(
      fact("risk.mitigation", own(value.filter((part) => part !== "").join(say("list.separator")))),
    );
  }
  return facts;
}

function assessmentOf(context: ViewContext, risk: Risk): Fact[] {
  const { say, own } = context;
  if (!risk.assessment) {
    return [{ label: say("risk.assessment"), value: own(say("risk.not-assessed-by-anyone")) }];
  }
  const { by, basis } = risk.assessment;
  const score = say("risk.score", {
    ...stepsOf(context, risk),
    rating: ratingOf(context, risk).label,
  });
  return [
    { label: say("risk.assessment"), value: own(score) },
    ...given(context, [
      ["risk.assessed-by", by],
      ["risk.basis", basis],
    ]),
  ];
}
