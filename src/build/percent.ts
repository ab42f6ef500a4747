import type { Outcome } from "../model/diagnostic.ts";

/** Reads `--min-coverage`: 90, 90% or 66.7. */
export function readPercent(given: number | string | undefined): Outcome<number> {
  if (given === undefined) return { value: undefined, problems: [] };
  const text = String(given);
  const value = /^\d{1,3}(\.\d+)?\s?%?$/.test(text) ? Number.parseFloat(text) : Number.NaN;
  if (value <= 100) return { value, problems: [] };
  return {
    value: undefined,
    problems: [
      {
        rule: "invalid-usage",
        message: `“${text}” is no minimum coverage.`,
        hint: "Give a number from 0 to 100: the percent of the statements that must rest on a source.",
      },
    ],
  };
}
