import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Severity } from "../../model/severity.ts";
import type { Style, Terminal } from "../terminal.ts";
import { textWidth, wrap } from "./text-width.ts";
import { visible } from "./visible.ts";

const styles: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", note: "cyan" };

/**
 * Prints diagnostics as they come, which is by file and line. The line with the counts comes
 * last, where it stays in sight.
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  if (diagnostics.length === 0) return;
  for (const diagnostic of diagnostics) printDiagnostic(diagnostic, terminal);
  terminal.note(summary(diagnostics));
}

/** Prints one diagnostic and an empty line. */
export function printDiagnostic(diagnostic: Diagnostic, terminal: Terminal): void {
  const { severity, rule } = diagnostic;
  const where = placeOf(diagnostic);
  const head = where === "" ? `${severity}  ` : `${where}  ${severity}  `;
  const room = terminal.width - 2;
  const [first = "", ...rest] = wrap(visible(diagnostic.message), room, textWidth(head) - 2);
  const place = where === "" ? "" : `${terminal.style("bold", where)}  `;
  terminal.note(`${place}${terminal.style(styles[severity], severity)}  ${first}`.trimEnd());
  for (const line of rest) terminal.note(`  ${line}`);
  for (const line of wrap(visible(diagnostic.hint), room)) terminal.note(`  ${line}`);
  const about = [rule, diagnostic.record, diagnostic.file && printedAs(diagnostic)];
  terminal.note(`  ${terminal.style("dim", visible(about.filter(Boolean).join("  ")))}`);
  terminal.note();
}

/** The place in a file; without one, the printed document. */
function placeOf(diagnostic: Diagnostic): string {
  const { file, line, column } = diagnostic;
  const position = [file, line, column].filter((part) => part !== undefined).join(":");
  return visible(position || printedAs(diagnostic));
}

function printedAs({ output, page }: Diagnostic): string {
  if (output === undefined) return "";
  return page === undefined ? output : `${output} page ${page}`;
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
