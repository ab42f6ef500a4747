import { type Diagnostic, prettyDiagnostic, prettyDiagnostics } from "../../index.ts";
import type { Terminal } from "../terminal.ts";

/** Prints diagnostics without the lines that they name, where no files are at hand. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  if (diagnostics.length > 0) terminal.note(prettyDiagnostics(diagnostics, terminal));
}

/** Prints one diagnostic and an empty line. */
export function printDiagnostic(diagnostic: Diagnostic, terminal: Terminal): void {
  terminal.note(`${prettyDiagnostic(diagnostic, terminal)}\n`);
}
