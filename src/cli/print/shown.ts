import type { Diagnostic } from "../../model/diagnostic.ts";
import type { GlobalOptions } from "../command.ts";

/** With --quiet, errors only; notes with --verbose only. */
export function shown(
  diagnostics: readonly Diagnostic[],
  { quiet, verbose }: Pick<GlobalOptions, "quiet" | "verbose">,
): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ severity }) => severity === "error" || (!quiet && (verbose || severity !== "note")),
  );
}
