import type { Diagnostic } from "../model/diagnostic.ts";
import type { Severity } from "../model/severity.ts";
import { textWidth, wrap } from "../text-width.ts";
import { visible } from "../visible.ts";
import { excerpt } from "./excerpt.ts";
import { printedAs } from "./printed-as.ts";
import type { ReportContext, Style } from "./reporter.ts";

const styles: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", note: "cyan" };

type PrettyContext = Pick<ReportContext, "width" | "style"> &
  Partial<Pick<ReportContext, "lineOf">>;

/**
 * Words diagnostics for people, as they come, which is by file and line. The line with the
 * counts comes last, where it stays in sight.
 */
export function pretty(diagnostics: readonly Diagnostic[], context: PrettyContext): string {
  if (diagnostics.length === 0) return "";
  const blocks = diagnostics.map((diagnostic) => prettyDiagnostic(diagnostic, context));
  return [...blocks, summary(diagnostics)].join("\n\n");
}

/** One diagnostic: where, how grave, what; the line of the file; how to mend it; by which rule. */
export function prettyDiagnostic(diagnostic: Diagnostic, context: PrettyContext): string {
  const { severity, rule } = diagnostic;
  const { style } = context;
  const where = placeOf(diagnostic);
  const head = where === "" ? `${severity}  ` : `${where}  ${severity}  `;
  const room = context.width - 2;
  const [first = "", ...rest] = wrap(visible(diagnostic.message), room, textWidth(head) - 2);
  const place = where === "" ? "" : `${style("bold", where)}  `;
  const about = [rule, diagnostic.record, diagnostic.file && printedAs(diagnostic)];
  return [
    `${place}${style(styles[severity], severity)}  ${first}`.trimEnd(),
    ...rest.map((line) => `  ${line}`),
    ...sourceLine(diagnostic, context),
    ...wrap(visible(diagnostic.hint), room).map((line) => `  ${line}`),
    `  ${style("dim", visible(about.filter(Boolean).join("  ")))}`,
  ].join("\n");
}

/** The line that a diagnostic names, as it stands in the file, if it can be shown. */
function sourceLine(diagnostic: Diagnostic, { width, style, lineOf }: PrettyContext): string[] {
  const { file, line, column, severity, sensitive } = diagnostic;
  if (file === undefined || line === undefined || sensitive) return [];
  const text = lineOf?.(file, line);
  if (text === undefined) return [];
  const gutter = `  ${line} │ `;
  const shown = excerpt(text, column, width - textWidth(gutter));
  if (shown === undefined) return [];
  const lines = [`${style("dim", gutter.trimEnd())} ${shown.text}`.trimEnd()];
  if (shown.marker !== "") {
    const below = `${" ".repeat(textWidth(gutter) - 2)}│`;
    lines.push(`${style("dim", below)} ${style(styles[severity], shown.marker)}`);
  }
  return lines;
}

/** The place in a file; without one, the printed document. */
function placeOf(diagnostic: Diagnostic): string {
  const { file, line, column } = diagnostic;
  const position = [file, line, column].filter((part) => part !== undefined).join(":");
  return visible(position || printedAs(diagnostic));
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const counts = (["error", "warning", "note"] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? "" : "s"}`];
  });
  const worst = diagnostics.find((diagnostic) => diagnostic.severity === "error");
  const rule = (worst ?? diagnostics[0])?.rule;
  return `${counts.join(", ")}. About a rule: docs/rules/${rule}.md`;
}
