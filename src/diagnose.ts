import { recognise } from "./baseline.ts";
import { distinct } from "./build/problems.ts";
import type { Desk } from "./editions.ts";
import { judge } from "./judge.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import type { Profile } from "./model/severity.ts";
import { concealing } from "./protection.ts";

/** What problems mean in a workspace: by its settings and its baseline, and with nothing private. */
export function diagnose(
  problems: readonly Problem[],
  profile: Profile,
  desk: Pick<Desk, "editions" | "workspace" | "baseline"> | undefined,
): Diagnostic[] {
  const all = distinct(problems);
  if (!desk) return judge(all, profile);
  const { editions, workspace, baseline } = desk;
  return concealing(editions).diagnostics(
    judge(recognise(all, baseline), profile, workspace.settings.rules),
  );
}
