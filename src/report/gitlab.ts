import type { Diagnostic } from "../model/diagnostic.ts";
import type { Severity } from "../model/severity.ts";
import { visible } from "../visible.ts";
import { fingerprints } from "./fingerprint.ts";
import { printedAs } from "./printed-as.ts";
import type { ReportContext } from "./reporter.ts";

const severities: Readonly<Record<Severity, string>> = {
  error: "major",
  warning: "minor",
  note: "info",
};

/** GitLab's report on code quality, which it shows beside the lines of a merge request. */
export function gitlab(
  diagnostics: readonly Diagnostic[],
  { base }: Pick<ReportContext, "base">,
): string {
  const marks = fingerprints(diagnostics);
  const issues = diagnostics.map((diagnostic, index) => {
    const { rule, severity, message, hint, file, line, record } = diagnostic;
    const text = [message, hint, record, printedAs(diagnostic)].filter(Boolean);
    return {
      description: text.map((part) => visible(part ?? "")).join(" · "),
      check_name: rule,
      fingerprint: marks[index],
      severity: severities[severity],
      // Nothing is shown without a file. What has none is a matter of the workspace.
      location: { path: `${base}${file ?? "briefwright.yaml"}`, lines: { begin: line ?? 1 } },
    };
  });
  return JSON.stringify(issues, null, 2);
}
