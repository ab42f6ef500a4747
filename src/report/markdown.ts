import type { Diagnostic } from "../model/diagnostic.ts";
import type { Severity } from "../model/severity.ts";
import { changesLines } from "./markdown-changes.ts";
import { documentLines, outcome } from "./markdown-documents.ts";
import { inline, link, row, short, under } from "./markdown-text.ts";
import { printedAs } from "./printed-as.ts";
import type { ReportContext } from "./reporter.ts";

type MarkdownContext = Pick<
  ReportContext,
  "base" | "pageOf" | "profile" | "editions" | "built" | "changes" | "addresses"
>;

const order: readonly Severity[] = ["error", "warning", "note"];
/** Whoever has more than these begins with the first of them. */
const mostProblems = 100;

/**
 * A page for the summary of a job, in the Markdown of GitHub and GitLab: how it went, what is
 * wrong, what was made, what has changed since the edition before.
 */
export function markdown(diagnostics: readonly Diagnostic[], context: MarkdownContext): string {
  const { built, changes } = context;
  const parts = [
    `## Briefs: ${outcome(diagnostics, context)}`,
    ...problemLines(diagnostics, context),
    ...documentLines(built ?? []),
    ...(changes.length === 0 ? [] : ["", "### What has changed", ...changesLines(changes)]),
  ];
  return parts.join("\n");
}

function problemLines(diagnostics: readonly Diagnostic[], context: MarkdownContext): string[] {
  if (diagnostics.length === 0) return [];
  const sorted = order.flatMap((severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity),
  );
  const left = sorted.length - mostProblems;
  return [
    "",
    "### Problems",
    "",
    row("", "Where", "What", "Rule"),
    row("---", "---", "---", "---"),
    ...sorted.slice(0, mostProblems).map((diagnostic) => problemRow(diagnostic, context)),
    ...(left > 0 ? ["", `… and ${left} more, which the log has.`] : []),
  ];
}

function problemRow(diagnostic: Diagnostic, { base, pageOf, addresses }: MarkdownContext): string {
  const { severity, rule, message, hint, file, line, record } = diagnostic;
  const path = file && base + file;
  const at = path && addresses.files && under(addresses.files, path);
  const place =
    path &&
    link(
      inline(line === undefined ? path : `${path}:${line}`),
      at && `${at}${line === undefined ? "" : `#L${line}`}`,
    );
  const about = [record, printedAs(diagnostic)].filter((name) => name !== undefined && name !== "");
  const where = [place, ...about.map((name) => inline(name ?? ""))].filter(Boolean);
  const page = pageOf(rule) === undefined ? undefined : addresses.rules;
  return row(
    severity === "error" ? "**error**" : severity,
    where.join("<br>"),
    `${short(message, 500)}<br>${short(hint, 300)}`,
    link(inline(rule), page && `${under(page, rule)}.md`),
  );
}
