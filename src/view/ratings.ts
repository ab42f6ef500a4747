import type { Risk } from "../model/risk.ts";
import type { ViewContext } from "./context.ts";

export interface RatingView {
  readonly id: string;
  readonly letter: string;
  readonly label: string;
  /** 0 where nobody has assessed it, then from 1 for the lowest rating. */
  readonly level: number;
}

/** The rating of a cell of the risk scale; both counted from 1. Placed by the table, never multiplied. */
export function ratingAt(
  { edition: { riskScale }, text }: ViewContext,
  likelihood: number,
  impact: number,
): RatingView {
  const id = riskScale.cells[impact - 1]?.[likelihood - 1];
  const level = riskScale.ratings.findIndex((rating) => rating.id === id) + 1;
  const rating = riskScale.ratings[level - 1];
  if (!rating)
    throw new Error(`risk scale ${riskScale.id} has no rating at ${likelihood}, ${impact}`);
  return { id: rating.id, letter: rating.letter, label: text(rating.label).text, level };
}

export function ratingOf(context: ViewContext, risk: Risk): RatingView {
  return risk.assessment === undefined
    ? { id: "", letter: "–", label: context.say("risk.not-assessed"), level: 0 }
    : ratingAt(context, risk.assessment.likelihood, risk.assessment.impact);
}

/** Assessed risks from the highest rating down, then the rest; ties in the editors' order. */
export function byRating(context: ViewContext, risks: readonly Risk[]): Risk[] {
  const weight = (risk: Risk): number => {
    const { likelihood = 0, impact = 0 } = risk.assessment ?? {};
    return ratingOf(context, risk).level * 1000 + impact * 10 + likelihood;
  };
  return [...risks].sort((one, other) => weight(other) - weight(one));
}

/** Likelihood and impact as the words of the scale with their step. */
export function stepsOf(
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
