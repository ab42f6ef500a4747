import { riskMatrix } from "../figures/risk-matrix.ts";
import type { Markup } from "../model/document-view.ts";
import type { Risk } from "../model/risk.ts";
import type { ViewContext } from "./context.ts";
import { byId, namesOf } from "./people.ts";
import { ratingAt } from "./ratings.ts";

/** On whose word a risk stands: "Patricia M. Kim", a report, or that nobody is named. */
export function voiceOf(context: ViewContext, risk: Risk): string {
  const { edition, say, text } = context;
  return risk.saidBy !== undefined && risk.saidBy.length > 0
    ? namesOf(context, risk.saidBy)
    : risk.report !== undefined
      ? text(byId(edition.sources, risk.report).title).text
      : say("not-stated");
}

/** The same, and whether it is named as a risk or implied. */
export function saidByOf(context: ViewContext, risk: Risk): string {
  const { say } = context;
  const voice = voiceOf(context, risk);
  return risk.explicitness === undefined
    ? voice
    : say("risk.said-by", { name: voice, explicitness: say(`explicitness.${risk.explicitness}`) });
}

/** The assessed risks in the grid of the edition's scale, the others in the strip beside it. */
export function matrixFigure(context: ViewContext): Markup {
  const { edition, say, text, numberOf } = context;
  const { riskScale, risks } = edition;
  const numbersAt = (likelihood: number, impact: number): string[] =>
    risks
      .filter(
        ({ assessment }) => assessment?.likelihood === likelihood && assessment.impact === impact,
      )
      .map(({ id }) => numberOf("risks", id));
  const unassessed = risks.filter(({ assessment }) => assessment === undefined);
  return {
    html: riskMatrix({
      alternative: say("risk.matrix-alternative", {
        assessed: risks.length - unassessed.length,
        unassessed: unassessed.length,
      }),
      likelihoodTitle: say("risk.likelihood"),
      impactTitle: say("risk.impact"),
      columns: riskScale.likelihood.map((step) => text(step.label).text),
      rows: riskScale.impact.map((step) => text(step.label).text),
      cells: riskScale.impact.map((_, row) =>
        riskScale.likelihood.map((_step, column) => {
          const { letter, level } = ratingAt(context, column + 1, row + 1);
          return { letter, level, numbers: numbersAt(column + 1, row + 1) };
        }),
      ),
      unassessed: {
        title: say("risk.not-assessed"),
        numbers: unassessed.map(({ id }) => numberOf("risks", id)),
        none: say("none"),
      },
    }),
  };
}
