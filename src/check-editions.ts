import { distinct } from "./build/problems.ts";
import { openEditions } from "./editions.ts";
import { exitCodeOf, judge } from "./judge.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import { formats } from "./model/manifest.ts";
import type { Profile } from "./model/severity.ts";
import { planEdition } from "./plan.ts";

export interface CheckOptions {
  /** A folder of the workspace. */
  readonly cwd: string;
  /** Ids of editions; by default all. */
  readonly editions?: readonly string[] | undefined;
  /** By default `draft`. */
  readonly profile?: Profile | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface CheckReport {
  readonly editions: readonly CheckedEdition[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

export interface CheckedEdition {
  readonly id: string;
  readonly languages: readonly string[];
  /** The documents that a build would make. */
  readonly documents: readonly string[];
}

/** Reads and checks editions, and plans them, so that what a build would skip is said as well. */
export async function check(options: CheckOptions): Promise<CheckReport> {
  const { profile = "draft", signal } = options;
  const { value: desk, problems: found } = await openEditions(options);
  signal?.throwIfAborted();
  const problems: Problem[] = [...found];
  const editions: CheckedEdition[] = [];
  for (const opened of desk?.editions ?? []) {
    problems.push(...opened.problems);
    if (!desk || !opened.edition) continue;
    const plan = planEdition(opened.edition, desk.kinds, { formats });
    problems.push(...plan.problems);
    const documents = [...new Set(plan.documents.map(({ kind }) => kind.id))];
    editions.push({ id: opened.id, languages: opened.edition.languages, documents });
  }
  const overrides = desk?.workspace.settings.rules ?? {};
  const diagnostics = judge(distinct(problems), profile, overrides);
  return { editions, diagnostics, exitCode: exitCodeOf(diagnostics) };
}
