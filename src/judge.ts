import { alterableRules, waivableRules } from "./model/alterable-rules.ts";
import { baselineName } from "./model/baseline.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import { type RuleEntry, type RuleId, ruleCatalogue } from "./model/rule-catalogue.ts";
import type { Profile, Severity } from "./model/severity.ts";

/** Severities that `briefwright.yaml` sets, by rule. */
export type RuleOverrides = Readonly<Partial<Record<RuleId, "off" | "warning" | "error">>>;

/**
 * Decides how much problems matter: by the rule's own severity in the
 * profile, or as the workspace has it. The order is that of files, lines,
 * columns and rules, whichever stage found them first.
 */
export function judge(
  problems: readonly Problem[],
  profile: Profile,
  overrides: RuleOverrides = {},
): Diagnostic[] {
  return problems
    .flatMap((problem) => {
      const severity = severityOf(problem.rule, profile, overrides);
      return severity === "off"
        ? []
        : [diagnostic(waived(problem), waivedSeverity(problem, severity))];
    })
    .sort(byPlace);
}

/** The exit code that diagnostics lead to: 0, or that of the gravest concern that has an error. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): 0 | 1 | 2 | 3 {
  const concerns = diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ rule }) => ruleCatalogue[rule].concern);
  if (concerns.includes("environment")) return 3;
  if (concerns.includes("configuration")) return 2;
  return concerns.length > 0 ? 1 : 0;
}

function severityOf(rule: RuleId, profile: Profile, overrides: RuleOverrides): Severity | "off" {
  const override = alterableRules.includes(rule) ? overrides[rule] : undefined;
  const entry: RuleEntry = ruleCatalogue[rule];
  return override ?? entry.severity?.[profile] ?? "error";
}

/** What is waived or known is still said, and stops nothing. Not every rule can be waived. */
function waivedSeverity({ rule, waived: by, known }: Problem, severity: Severity): Severity {
  return known || (by !== undefined && waivableRules.includes(rule)) ? "note" : severity;
}

function waived({ waived: by, known, ...problem }: Problem): Problem {
  if (by === undefined || !waivableRules.includes(problem.rule)) {
    const { message } = problem;
    return known ? { ...problem, message: `known in ${baselineName}: ${message}` } : problem;
  }
  return { ...problem, message: `waived by ${by.by} until ${by.until}: ${problem.message}` };
}

function diagnostic({ place, ...rest }: Problem, severity: Severity): Diagnostic {
  const { rule, message, hint, ...context } = rest;
  return { rule, severity, message, hint, ...place, ...context };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file ?? "", b.file ?? "") ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.rule, b.rule)
  );
}

/** By code units: the order must not depend on the language of the machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
