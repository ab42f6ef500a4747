import type { Diagnostic } from "../../index.ts";
import type { Setting } from "../command.ts";
import { printDiagnostics } from "./diagnostics.ts";
import { shown } from "./shown.ts";

/**
 * Prints what a command has come to: as JSON where that is asked for, else what is wrong and
 * then what it has to say in words.
 * @returns the exit code
 */
export function printReport(
  report: { readonly diagnostics: readonly Diagnostic[]; readonly exitCode: number },
  setting: Setting,
  words: () => void,
): number {
  if (setting.json) setting.terminal.out(JSON.stringify(report, null, 2));
  else {
    printDiagnostics(shown(report.diagnostics, setting), setting.terminal);
    words();
  }
  return report.exitCode;
}
