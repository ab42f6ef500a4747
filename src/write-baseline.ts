import { join } from "node:path";
import { baselineText, entriesFor } from "./baseline.ts";
import { distinct } from "./build/problems.ts";
import type { Desk } from "./editions.ts";
import { judge } from "./judge.ts";
import { type Baseline, baselineName, baselineRules, noBaseline } from "./model/baseline.ts";
import type { Outcome, Problem } from "./model/diagnostic.ts";
import type { Profile } from "./model/severity.ts";
import { notWritable } from "./output/reasons.ts";
import { replaceFile } from "./output/replace-file.ts";
import { systemReason } from "./system-reason.ts";

/**
 * Writes down what a check has found, so that it is known from now on. What is known of files
 * that were not looked at stays, as does what a waiver excuses: that has a reason.
 */
export async function writeBaseline(
  problems: readonly Problem[],
  desk: Desk,
  profile: Profile,
  isLookedAt: (file: string | undefined) => boolean,
): Promise<Outcome<Baseline>> {
  const { workspace, baseline } = desk;
  const toBeKnown = distinct(problems).filter((problem) => {
    const [diagnostic] = judge([problem], profile, workspace.settings.rules);
    const matters = diagnostic !== undefined && diagnostic.severity !== "note";
    return matters && baselineRules.includes(problem.rule);
  });
  const elsewhere = baseline.known.filter(({ file }) => !isLookedAt(file));
  const known = entriesFor(toBeKnown, elsewhere);
  try {
    await replaceFile(join(workspace.root, baselineName), `${baselineText(known)}\n`);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    const obstacle = notWritable(baselineName, reason, "Mend that. Nothing was changed.");
    return { value: undefined, problems: [obstacle] };
  }
  return { value: { ...noBaseline, known }, problems: [] };
}
