import { coverageOf, type Support } from "./model/coverage.ts";
import type { Edition } from "./model/edition.ts";
import type { LocalizedText } from "./model/text.ts";
import type { Rung } from "./model/verification.ts";
import { numberRecords } from "./view/numbering.ts";

/** Which statement of an edition rests on which source. Part of what `check --json` prints. */
export interface CoverageMatrix {
  readonly sources: readonly CoveredSource[];
  readonly statements: readonly CoveredStatement[];
  /** Percent of the statements that rest on a source. */
  readonly supported: number;
  /** Percent of the statements that rest on two independent sources. */
  readonly independentlySupported: number;
}

export interface CoveredSource {
  /** As the documents have it: S1. */
  readonly number: string;
  readonly id: string;
  readonly title: string;
}

export interface CoveredStatement {
  /** As the documents have it: F3; positions by issue: I2.1. */
  readonly number: string;
  /** `<collection>/<id>` */
  readonly record: string;
  readonly text: string;
  /** By id of the source; those that it does not rest on are left out. */
  readonly sources: Readonly<Record<string, Support>>;
  readonly independent: number;
  /** The least and the best checked of its quotations; null if it has none. */
  readonly rungs: { readonly lowest: Rung; readonly highest: Rung } | null;
  readonly anonymousOnly: boolean;
}

/**
 * The coverage of an edition with numbers and titles, in its primary language.
 * @param conceal takes out of a text what may not be shown
 */
export function coverageMatrix(
  edition: Edition,
  conceal: (text: string) => string = (text) => text,
): CoverageMatrix {
  const numberOf = numberRecords(edition);
  const worded = (text: LocalizedText): string => conceal(primaryText(text, edition));
  const { statements, ...shares } = coverageOf(edition);
  return {
    sources: edition.sources.map(({ id, title }) => ({
      number: numberOf("sources", id),
      id,
      title: worded(title),
    })),
    statements: statements.map(({ collection, id, position, text, ...coverage }) => {
      const number = numberOf(collection, id);
      return {
        number: position === undefined ? number : `${number}.${position}`,
        record: `${collection}/${id}`,
        text: worded(text),
        ...coverage,
      };
    }),
    ...shares,
  };
}

function primaryText(text: LocalizedText, { primaryLanguage }: Edition): string {
  if (typeof text === "string") return text;
  const found = text[primaryLanguage] ?? Object.values(text)[0] ?? "";
  return typeof found === "string" ? found : found.text;
}
