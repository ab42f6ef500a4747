import type { Problem } from "../model/diagnostic.ts";

/** What a document meets when there is too much of it. */
const limitRules: ReadonlySet<string> = new Set([
  "print-timeout",
  "browser-memory-exceeded",
  "too-many-pages",
  "output-too-large",
]);

/**
 * Adds to a problem of a limit which record is to blame, if there is one: the one that more than
 * half of the document is about.
 */
export function blameHeaviest(problem: Problem, html: string): Problem {
  if (!limitRules.has(problem.rule) || problem.record !== undefined) return problem;
  const heaviest = heaviestRecord(html);
  if (!heaviest) return problem;
  const { record, length } = heaviest;
  const share = `${inThousands(length)} of ${inThousands(html.length)} thousand characters`;
  const message = `${problem.message} Most of it is ${record}: ${share}.`;
  return { ...problem, record, message };
}

const inThousands = (length: number): number => Math.ceil(length / 1000);

/** The record that most of a page is about. What stands behind a record's mark counts as of it. */
function heaviestRecord(html: string): { record: string; length: number } | undefined {
  const lengths = new Map<string, number>();
  const marks = [...html.matchAll(/ data-record="([a-z]+\/[^"]+)"/g)];
  for (const [index, mark] of marks.entries()) {
    const record = mark[1] ?? "";
    const length = (marks[index + 1]?.index ?? html.length) - mark.index;
    lengths.set(record, (lengths.get(record) ?? 0) + length);
  }
  const [heaviest] = [...lengths].sort(([, one], [, other]) => other - one);
  if (!heaviest || heaviest[1] <= html.length / 2) return undefined;
  return { record: heaviest[0], length: heaviest[1] };
}
