import { z } from "zod";
import type { LocalizedText } from "../model/text.ts";
import type { ViewContext } from "./context.ts";
import { coverageAnnex, coverageAnnexOf } from "./sections/coverage.ts";
import { disagreements, disagreementsOf } from "./sections/disagreements.ts";
import { indicators, indicatorsOf } from "./sections/indicators.ts";
import { keyFindings, keyFindingsOf } from "./sections/key-findings.ts";
import { keyJudgements, keyJudgementsOf } from "./sections/key-judgements.ts";
import { masthead, mastheadOf } from "./sections/masthead.ts";
import { methodNote, methodOf } from "./sections/method.ts";
import { topRisks, topRisksOf } from "./sections/top-risks.ts";
import * as shapes from "./shapes.ts";

export const summaryView = z
  .object({
    masthead,
    bottomLine: shapes.proseSection
      .nullable()
      .meta({ description: "The judgement in a few lines." }),
    judgements: keyJudgements.nullable(),
    findings: keyFindings.nullable(),
    whyNow: shapes.proseSection.nullable(),
    decisionSought: shapes.proseSection.nullable(),
    disagreements: disagreements.nullable(),
    risks: topRisks.nullable(),
    indicators: indicators.nullable(),
    method: methodNote,
    contact: shapes.fact.nullable(),
    coverage: coverageAnnex.nullable(),
  })
  .meta({ description: "The executive summary." });
export type SummaryView = z.infer<typeof summaryView>;

export function makeSummary(context: ViewContext): SummaryView {
  const { head } = context.edition;
  const { say, text, prose } = context;
  const section = (key: string, words: LocalizedText | undefined) =>
    words === undefined ? null : { heading: say(key), body: prose(words) };
  return {
    masthead: mastheadOf(context),
    bottomLine: section("summary.bottom-line", head.bottomLine),
    judgements: keyJudgementsOf(context),
    findings: keyFindingsOf(context),
    whyNow: section("summary.why-now", head.whyNow),
    decisionSought: section("summary.decision-sought", head.decisionSought),
    disagreements: disagreementsOf(context),
    risks: topRisksOf(context),
    indicators: indicatorsOf(context),
    method: methodOf(context),
    contact:
      head.contact === undefined ? null : { label: say("contact"), value: text(head.contact) },
    coverage: coverageAnnexOf(context),
  };
}
