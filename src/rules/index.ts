import type { Problem } from "../model/diagnostic.ts";
import { missingText } from "./missing-text.ts";
import { riskScoreOutOfScale } from "./risk-score-out-of-scale.ts";
import { riskScoreWithoutAssessor } from "./risk-score-without-assessor.ts";
import type { DataRule, RuleContext } from "./rule.ts";
import { textInUndeclaredLanguage } from "./text-in-undeclared-language.ts";
import { unknownScaleTerm } from "./unknown-scale-term.ts";

/** The rules over the data, in the order in which they run. */
export const dataRules: readonly DataRule[] = [
  unknownScaleTerm,
  riskScoreOutOfScale,
  riskScoreWithoutAssessor,
  textInUndeclaredLanguage,
  missingText,
];

/** Runs every rule over an edition. */
export function runRules(context: RuleContext): Problem[] {
  return dataRules.flatMap(({ id, check }) =>
    Array.from(check(context), (finding) => ({ ...finding, rule: id })),
  );
}
