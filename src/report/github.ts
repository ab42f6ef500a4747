import type { Diagnostic } from "../model/diagnostic.ts";
import type { Severity } from "../model/severity.ts";
import { visible } from "../visible.ts";
import { printedAs } from "./printed-as.ts";
import type { ReportContext } from "./reporter.ts";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  note: "notice",
};

/** Workflow commands, which GitHub Actions turns into annotations beside the lines. */
export function github(
  diagnostics: readonly Diagnostic[],
  { base }: Pick<ReportContext, "base">,
): string {
  return diagnostics.map((diagnostic) => command(diagnostic, base)).join("\n");
}

function command(diagnostic: Diagnostic, base: string): string {
  const { severity, rule, message, hint, file, line, column, record } = diagnostic;
  const properties = Object.entries({
    file: file === undefined ? undefined : base + file,
    line,
    col: column,
    title: rule,
  }).flatMap(([name, value]) => {
    return value === undefined ? [] : [`${name}=${escapeProperty(visible(String(value)))}`];
  });
  const about = [record, printedAs(diagnostic)].filter(Boolean).join("  ");
  const text = [message, hint, about].filter(Boolean).map(visible).join("\n");
  return `::${commands[severity]} ${properties.join(",")}::${escapeData(text)}`;
}

/** As the toolkit of GitHub Actions does it: a line end would start another command. */
export function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
