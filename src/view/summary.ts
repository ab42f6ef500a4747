import { z } from "zod";
import type { ViewContext } from "./context.ts";
import { contents, contentsOf, headings } from "./sections/contents.ts";
import { coverageAnnex, coverageAnnexOf } from "./sections/coverage.ts";
import { disagreements, disagreementsOf } from "./sections/disagreements.ts";
import { indicators, indicatorsOf } from "./sections/indicators.ts";
import { keyFindings, keyFindingsOf } from "./sections/key-findings.ts";
import { keyJudgements, keyJudgementsOf } from "./sections/key-judgements.ts";
import { masthead, mastheadOf } from "./sections/masthead.ts";
import { methodNote, methodOf } from "./sections/method.ts";
import { openings, openingsOf } from "./sections/openings.ts";
import { topRisks, topRisksOf } from "./sections/top-risks.ts";
import * as shapes from "./shapes.ts";

export const summaryView = z
  .object({
    masthead,
    contents: contents.nullable(),
    ...openings,
    judgements: keyJudgements.nullable(),
    findings: keyFindings.nullable(),
    disagreements: disagreements.nullable(),
    risks: topRisks.nullable(),
    indicators: indicators.nullable(),
    method: methodNote.nullable(),
    contact: shapes.fact.nullable().meta({ description: "Whom to ask." }),
    coverage: coverageAnnex.nullable(),
  })
  .meta({ description: "The executive summary." });
export type SummaryView = z.infer<typeof summaryView>;

export function makeSummary(context: ViewContext): SummaryView {
  const { head } = context.edition;
  const { say, text } = context;
  const { bottomLine, whyNow, decisionSought } = openingsOf(context);
  const judgements = keyJudgementsOf(context);
  const findings = keyFindingsOf(context);
  const disagreements = disagreementsOf(context);
  const risks = topRisksOf(context);
  const indicators = indicatorsOf(context);
  const method = context.place ? null : methodOf(context);
  const coverage = coverageAnnexOf(context);
  const sections = {
    ...{ "bottom-line": bottomLine, judgements, findings, "why-now": whyNow },
    ...{ decision: decisionSought, disagreements, "top-risks": risks, indicators },
    ...{ method, coverage },
  };
  return {
    masthead: mastheadOf(context),
    contents: contentsOf(context, headings(context, sections)),
    bottomLine,
    judgements,
    findings,
    whyNow,
    decisionSought,
    disagreements,
    risks,
    indicators,
    method,
    contact:
      head.contact === undefined ? null : { label: say("contact"), value: text(head.contact) },
    coverage,
  };
}
