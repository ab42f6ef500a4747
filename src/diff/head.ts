import type { Edition } from "../model/edition.ts";
import { date, phrase, type Reader, text } from "./readers.ts";
import { differingLanguages, type Side, textsOf } from "./side.ts";

/**
 * What of the head a reader is told about. Number, version and date of issue tell the editions
 * apart and are no changes.
 */
export const headFields: readonly Reader<Edition>[] = [
  text("title", ({ head }) => head.title),
  text("subtitle", ({ head }) => head.subtitle),
  {
    field: "handling",
    read: ({ handling }) => ({
      as: "code",
      code: handling.scheme === "none" ? "none" : handling.label,
    }),
  },
  text("caveats", ({ handling }) => handling.caveats),
  date("asOf", ({ head }) => head.asOf),
  date("validUntil", ({ head }) => head.validUntil),
  phrase("publisher", ({ head }) => head.publisher),
  phrase("likelihoodScale", ({ likelihoodScale }) => likelihoodScale.name),
  phrase("riskScale", ({ riskScale }) => riskScale.name),
];

const prose = ["bottomLine", "whyNow", "decisionSought", "method"] as const;

/** Texts that are written anew with every edition: it is only told that they were. */
export function headOthers(old: Side, now: Side): string[] {
  return prose.filter((field) => {
    const [one, other] = [old.edition.head[field], now.edition.head[field]];
    if (one === undefined || other === undefined) return one !== other;
    return differingLanguages(textsOf(old, one), textsOf(now, other)).length > 0;
  });
}
