import type { Diagnostic } from "../model/diagnostic.ts";

/** The printed document that a diagnostic is about, with its page: `en/risks page 3`, or nothing. */
export function printedAs({ output, page }: Diagnostic): string {
  if (output === undefined) return "";
  return page === undefined ? output : `${output} page ${page}`;
}
