import { monthAfter } from "./dates.ts";
import { fill } from "./fill.ts";
import { inLanguages } from "./in-languages.ts";

export interface FirstEdition {
  readonly id: string;
  /** The day of issue. */
  readonly issued: string;
  /** The first is the primary one. */
  readonly languages: readonly string[];
  /** In the primary language; by default that of the example. */
  readonly title?: string | undefined;
}

/**
 * Words `edition.yaml` of an edition to start from.
 * @param template scaffold/edition/edition.yaml, which has every text in every language there is
 */
export function firstEdition(template: string, given: FirstEdition): string {
  const { id, issued, languages, title } = given;
  const text = fill(template, {
    edition: id,
    issued,
    sourceMonth: monthAfter(issued, -1),
    horizon: monthAfter(issued, 6),
  });
  return inLanguages(text, languages, { title });
}
