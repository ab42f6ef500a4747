import { z } from "zod";
import { riskMatrix } from "../../figures/risk-matrix.ts";
import type { Markup } from "../../model/document-view.ts";
import type { ViewContext } from "../context.ts";
import { byRating, levelOf, ratingAt, ratingOf, stepsOf } from "../ratings.ts";
import * as shapes from "../shapes.ts";

export const riskMatrixSection = shapes
  .section({
    figure: shapes.markup.meta({ description: "The matrix as a drawing." }),
    figureId: shapes.label("Its id, for anchors.", "figure-risk-matrix"),
    figureLabel: shapes.label("What it is called.", "Figure 1"),
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
          title: shapes.text("What it is called."),
          likelihood: shapes.label("The step in words.", "possible (3)"),
          impact: shapes.label("The step in words.", "severe (4)"),
          rating: shapes.rating.meta({ description: "Its rating." }),
        }),
      )
      .meta({ description: "The figure's content as a table." }),
  })
  .meta({ description: "The matrix and the same as a table." });

export function riskMatrixOf(context: ViewContext): z.infer<typeof riskMatrixSection> {
  const { edition, say, text, own, figures } = context;
  const heading = say("risks.matrix");
  const figure = figures.add("figure-risk-matrix", own(heading));
  return {
    heading,
    figure: figureOf(context),
    figureId: figure.id,
    figureLabel: figure.label,
    caption: say("risks.matrix-caption", { scale: text(edition.riskScale.name).text }),
    legend: edition.riskScale.ratings.map((rating, index) => ({
      id: rating.id,
      letter: rating.letter,
      label: text(rating.label).text,
      level: levelOf(index + 1, edition.riskScale.ratings.length),
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
  };
}

/** The assessed risks in the grid of the edition's scale, the others in the strip beside it. */
function figureOf(context: ViewContext): Markup {
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
      language: context.language,
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
