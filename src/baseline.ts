import { createHash } from "node:crypto";
import { type Baseline, baselineName, baselineRules, type KnownFinding } from "./model/baseline.ts";
import type { Problem } from "./model/diagnostic.ts";
import type { RuleId } from "./model/rule-catalogue.ts";

/**
 * Marks the problems that the baseline knows. Where there is one more of the same in a record
 * than it knows, nobody can say which of them is new, and all are told.
 */
export function recognise(problems: readonly Problem[], { known }: Baseline): Problem[] {
  if (known.length === 0) return [...problems];
  const counts = countsOf(problems);
  const expected = new Map(known.map((entry) => [keyOf(entry), entry.count ?? 1]));
  return problems.map((problem) => {
    const key = keyOf(asFinding(problem));
    const isKnown = (counts.get(key) ?? 0) <= (expected.get(key) ?? 0);
    return isKnown && baselineRules.includes(problem.rule)
      ? { ...problem, known: true as const }
      : problem;
  });
}

/**
 * The entries for problems, each once, in an order that another machine gives them as well.
 * @param others that stay, where the problems have nothing of them
 */
export function entriesFor(
  problems: readonly Problem[],
  others: readonly KnownFinding[] = [],
): KnownFinding[] {
  const counts = countsOf(problems);
  const found = problems.map(asFinding).map((entry) => {
    const count = counts.get(keyOf(entry)) ?? 1;
    return { ...entry, ...(count > 1 && { count }) };
  });
  const entries = new Map([...others, ...found].map((entry) => [keyOf(entry), entry]));
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** What depends on texts that are held here or not, on the day, or on an option of the run. */
const notEverywhere: readonly RuleId[] = [
  "held-text-encoding-guessed",
  "attribution-not-in-source",
  "source-changed",
  "source-form-changed",
  "proof-missing",
  "embargo-not-over",
  "embargo-over",
  "edition-expired",
  "coverage-below-minimum",
];

/**
 * Entries of which there is nothing any more, or not as much.
 * @param isLookedAt whether the run has looked for what can be wrong with a file
 */
export function outdatedEntries(
  problems: readonly Problem[],
  { known, placeOf }: Baseline,
  isLookedAt: (file: string | undefined) => boolean,
): Problem[] {
  const counts = countsOf(problems);
  return known.flatMap((entry, index): Problem[] => {
    const { rule, file, record, count = 1 } = entry;
    const found = counts.get(keyOf(entry)) ?? 0;
    if (found >= count || notEverywhere.includes(rule) || !isLookedAt(file)) return [];
    const where = [file, record].filter((name) => name !== undefined).join(", ");
    return [
      {
        rule: "baseline-outdated",
        message: `known[${index + 1}]: ${rule} is known ${count === 1 ? "" : `${count} times `}in ${where || "the workspace"}, and ${found === 0 ? "is there no more" : `is there ${found === 1 ? "once" : `${found} times`}`}`,
        hint: "Delete the entry, or write the file anew: briefwright check --write-baseline.",
        place: placeOf(index),
      },
    ];
  });
}

/** The text of the file. */
export function baselineText(known: readonly KnownFinding[]): string {
  const $schema = `./node_modules/briefwright/schema/${baselineName.replace(".json", "")}.schema.json`;
  return JSON.stringify({ $schema, baseline: 1, known }, null, 2);
}

/** Lines come and go, and so do places in a list; what is said of a record stays. */
function asFinding({ rule, message, output, place, record }: Problem): KnownFinding {
  const said = JSON.stringify([message.replace(/\[\d+\]/g, "[]"), output]);
  const finding = createHash("sha256").update(said).digest("hex").slice(0, 16);
  return {
    rule,
    ...(place && { file: place.file }),
    ...(record !== undefined && { record }),
    finding,
  };
}

const keyOf = ({ file = "", record = "", rule, finding }: KnownFinding): string =>
  JSON.stringify([file, record, rule, finding]);

function countsOf(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const key = keyOf(asFinding(problem));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
