import { z } from "zod";
import type { Run } from "../../model/document-view.ts";
import type { Risk } from "../../model/risk.ts";
import type { LocalizedText } from "../../model/text.ts";
import type { ViewContext } from "../context.ts";
import type { DealNotes } from "../notes.ts";
import { ratingOf, stepsOf } from "../ratings.ts";
import * as shapes from "../shapes.ts";
import { numbersOf } from "../words/citations.ts";
import { saidByOf } from "../words/risk-voice.ts";

export const riskRegister = shapes
  .section({
    items: z
      .array(
        z.object({
          id: shapes.label("Id of the record, for anchors.", "chip-leak"),
          number: shapes.label("Its number.", "R1"),
          title: shapes.text("What it is called."),
          category: shapes.run.nullable().meta({ description: "Its category." }),
          rating: shapes.rating.meta({ description: "Its rating." }),
          description: shapes.markup.nullable().meta({ description: "What it is." }),
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
      )
      .meta({ description: "The risks, in the editors' order." }),
  })
  .meta({ description: "The risks, one after the other." });

type Fact = z.infer<typeof shapes.fact>;
type Item = z.infer<typeof riskRegister>["items"][number];

export function riskRegisterOf(
  context: ViewContext,
  deal: DealNotes,
): z.infer<typeof riskRegister> {
  return {
    heading: context.say("risks.register"),
    items: context.edition.risks.map((risk) => itemOf(context, risk, deal)),
  };
}

function itemOf(context: ViewContext, risk: Risk, deal: DealNotes): Item {
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
    value === undefined || value === "notStated" ? own(say("not-stated")) : text(value);
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
