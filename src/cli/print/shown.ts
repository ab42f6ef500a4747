import type { Diagnostic } from "../../model/diagnostic.ts";
import type { GlobalOptions } from "../command.ts";

/** With --quiet, errors only. */
export function shown(
  diagnostics: readonly Diagnostic[],
  { quiet }: Pick<GlobalOptions, "quiet">,
): readonly Diagnostic[] {
  return quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
}
