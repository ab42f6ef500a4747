import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Setting } from "../command.ts";
import type { UsageFault } from "../usage-fault.ts";
import { printDiagnostic } from "./diagnostics.ts";

/** Says what is wrong with the command line, and gives the exit code. */
export function printUsageFault(fault: UsageFault, setting: Setting): number {
  return printRefusal({ rule: "invalid-usage", severity: "error", ...fault }, 2, setting);
}

/** Says why nothing was done at all, and gives the exit code. */
export function printRefusal(diagnostic: Diagnostic, exitCode: number, setting: Setting): number {
  return printRefusals({ diagnostics: [diagnostic], exitCode }, setting);
}

/** Says all that kept a command from doing anything, and gives the exit code. */
export function printRefusals(
  { diagnostics, exitCode }: { diagnostics: readonly Diagnostic[]; exitCode: number },
  { json, terminal }: Setting,
): number {
  if (json) terminal.out(JSON.stringify({ diagnostics, exitCode }, null, 2));
  else for (const diagnostic of diagnostics) printDiagnostic(diagnostic, terminal);
  return exitCode;
}
