import type { Problem } from "./model/diagnostic.ts";
import type { Edition, Waiver } from "./model/edition.ts";
import type { RuleId } from "./model/rule-catalogue.ts";
import { dataRules } from "./rules/index.ts";

/** Rules over the evidence: like those over the data, a check has decided them all. */
const evidenceRules: readonly RuleId[] = [
  "held-text-encoding-guessed",
  "quotation-not-in-source",
  "quotation-form-differs",
  "quotation-ambiguous",
  "quotation-cut",
  "quotation-without-words",
  "quotation-edited",
  "attribution-not-in-source",
  "source-changed",
  "source-form-changed",
  "proof-missing",
  "proof-for-unknown-quotation",
];

/** Marks the problems that the edition waives. A waiver that has expired waives nothing. */
export function waive(
  problems: readonly Problem[],
  edition: Edition | undefined,
  now: Date | undefined,
): Problem[] {
  const waivers = (edition?.head.waivers ?? []).filter((waiver) => !isExpired(waiver, now));
  // By what they cover, the first of each, one record before the edition: there may be thousands.
  const covering = new Map([...waivers].reverse().map((waiver) => [coverageOf(waiver), waiver]));
  return problems.map((problem) => {
    const { rule, record } = problem;
    const waiver = covering.get(coverageOf({ rule, record })) ?? covering.get(coverageOf({ rule }));
    return waiver === undefined
      ? problem
      : { ...problem, waived: { by: waiver.by, until: waiver.until } };
  });
}

/** Waivers of rules that a check decides, and that excuse nothing. */
export function unusedWaivers(
  problems: readonly Problem[],
  edition: Edition | undefined,
  now: Date | undefined,
  placeOf: (path: readonly (string | number)[]) => Problem["place"],
): Problem[] {
  const decided = new Set<RuleId>([...dataRules.map(({ id }) => id), ...evidenceRules]);
  const found = new Set(
    problems.flatMap(({ rule, record }) => [coverageOf({ rule }), coverageOf({ rule, record })]),
  );
  return (edition?.head.waivers ?? []).flatMap((waiver, index): Problem[] => {
    const { rule, record } = waiver;
    if (!decided.has(rule) || isExpired(waiver, now)) return [];
    if (found.has(coverageOf(waiver))) return [];
    const place = placeOf(["waivers", index, "rule"]);
    return [
      {
        rule: "waiver-unused",
        message: `waivers[${index + 1}]: there is nothing of ${rule} to waive${record === undefined ? "" : ` in ${record}`}`,
        hint: "Delete the waiver, or correct its rule or record.",
        ...(place !== undefined && { place }),
      },
    ];
  });
}

interface Covered {
  readonly rule: RuleId;
  readonly record?: string | undefined;
}

/** What a waiver covers, and a problem is covered by: a rule in one record, or in all. */
function coverageOf({ rule, record = "" }: Covered): string {
  return `${rule} ${record}`;
}

/** By days in UTC, the same on every machine; its last day still counts. */
function isExpired({ until }: Waiver, now: Date | undefined): boolean {
  return now !== undefined && now.toISOString().slice(0, 10) > until;
}
