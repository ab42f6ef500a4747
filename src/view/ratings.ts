import type { Risk } from "../model/risk.ts";
import type { ViewContext } from "./context.ts";

export interface RatingView {
  readonly id: string;
  readonly letter: string;
  readonly label: string;
  /** The step of its colour: 0 where nobody has assessed it, then from 1 for the lowest rating. */
  readonly level: number;
}

/** As many as the styles have, `--level-1` to `--level-5`. */
const colours = 5;

/** The step of a rating's colour; where there are more ratings than colours, neighbours share one. */
export function levelOf(rank: number, ratings: number): number {
  return ratings <= colours ? rank : 1 + Math.round(((rank - 1) * (colours - 1)) / (ratings - 1));
}

/** The rating of a cell of the risk scale; both counted from 1. Placed by the table, never multiplied. */
export function ratingAt(
  { edition: { riskScale }, text }: ViewContext,
  likelihood: number,
  impact: number,
): RatingView {
  const id = riskScale.cells[impact - 1]?.[likelihood - 1];
  const { ratings } = riskScale;
  const rank = ratings.findIndex((rating) => rating.id === id) + 1;
  const rating = ratings[rank - 1];
  if (!rating)
    throw new Error(`risk scale ${riskScale.id} has no rating at ${likelihood}, ${impact}`);
  const level = levelOf(rank, ratings.length);
  return { id: rating.id, letter: rating.letter, label: text(rating.label).text, level };
}

export function ratingOf(context: ViewContext, risk: Risk): RatingView {
  return risk.assessment === undefined
    ? { id: "", letter: "–", label: context.say("risk.not-assessed"), level: 0 }
    : ratingAt(context, risk.assessment.likelihood, risk.assessment.impact);
}

/** Assessed risks from the highest rating down, then by impact and likelihood; the rest behind. */
export function byRating(context: ViewContext, risks: readonly Risk[]): Risk[] {
  const { cells, ratings } = context.edition.riskScale;
  const weights = (risk: Risk): readonly number[] => {
    const { likelihood = 0, impact = 0 } = risk.assessment ?? {};
    const id = cells[impact - 1]?.[likelihood - 1];
    return [ratings.findIndex((rating) => rating.id === id), impact, likelihood];
  };
  return [...risks].sort((one, other) => {
    const [mine, theirs] = [weights(one), weights(other)];
    const at = mine.findIndex((weight, index) => weight !== theirs[index]);
    return at < 0 ? 0 : (theirs[at] ?? 0) - (mine[at] ?? 0);
  });
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
