import type { EjectOptions } from "./eject.ts";
import { openOverrides, overridesNamed } from "./eject.ts";
import { exitCodeOf, judge } from "./judge.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import { diffLines, type Hunk } from "./scaffold/line-diff.ts";
import { version } from "./version.ts";

export type { DiffLine, Hunk } from "./scaffold/line-diff.ts";

/**
 * built-in: as it comes with Briefwright. ejected: copied from there, and that is still the same.
 * outdated: copied, and the built-in one has changed since. own: written by somebody, and nothing
 * is known of where it came from.
 */
export type TemplateState = "built-in" | "ejected" | "outdated" | "own";

export interface ListedTemplate {
  /** Below templates/. */
  readonly path: string;
  readonly state: TemplateState;
  /** The version that it was ejected from. */
  readonly version?: string;
}

export interface TemplateListReport {
  readonly templates: readonly ListedTemplate[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

export interface TemplateDiff {
  readonly path: string;
  /** Nothing, where the two are the same. `-` is in the workspace's alone, `+` in the built-in one. */
  readonly hunks: readonly Hunk[];
}

export interface TemplateDiffReport {
  /** The version of the built-in templates. */
  readonly version: string;
  readonly differences: readonly TemplateDiff[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

/** Lists the built-in templates, and how it stands with those that the workspace has of its own. */
export async function listTemplates({
  cwd,
}: {
  readonly cwd: string;
}): Promise<TemplateListReport> {
  const { value: opened, problems } = await openOverrides(cwd);
  const { builtIn = [], paths = [], ejections = {} } = opened ?? {};
  const templates = builtIn.map(({ path, sha256 }): ListedTemplate => {
    if (!paths.includes(path)) return { path, state: "built-in" };
    const ejected = ejections[path];
    if (!ejected) return { path, state: "own" };
    const state = ejected.sha256 === sha256 ? "ejected" : "outdated";
    return { path, state, version: ejected.version };
  });
  return { templates, ...judged(problems) };
}

/** Shows how templates of the workspace differ from the built-in ones of now. */
export async function compareTemplates(options: EjectOptions): Promise<TemplateDiffReport> {
  const { value: opened, problems } = await openOverrides(options.cwd);
  if (!opened) return { version, differences: [], ...judged(problems) };
  const named = overridesNamed(options.templates, opened);
  const textOf = (
    files: readonly { readonly path: string; readonly text: string }[],
    path: string,
  ) => files.find((file) => file.path === path)?.text ?? "";
  const differences = (named.value ?? []).map((path) => ({
    path,
    hunks: diffLines(textOf(opened.own, path), textOf(opened.builtIn, path)),
  }));
  return { version, differences, ...judged(named.problems) };
}

function judged(problems: readonly Problem[]) {
  const diagnostics = judge(problems, "draft");
  return { diagnostics, exitCode: exitCodeOf(diagnostics) };
}
