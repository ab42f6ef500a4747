import type { Diagnostic } from "../model/diagnostic.ts";

/** How long to wait before what may be half-written is read again, ms. */
export const secondLook = 250;

/**
 * Whether an error stands in a file that has only just changed. The editor may still be writing
 * it, and is given a moment before anybody hears of it.
 */
export function mayBeHalfWritten(
  diagnostics: readonly Diagnostic[],
  changed: readonly string[],
): boolean {
  return diagnostics.some(
    ({ severity, file }) => severity === "error" && file !== undefined && changed.includes(file),
  );
}
