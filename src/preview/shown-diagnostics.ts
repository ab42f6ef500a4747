import { readSourceLines } from "../load/source-lines.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { excerpt } from "../report/excerpt.ts";
import type { ShownDiagnostic } from "../serve/preview-state.ts";

/** Columns of an excerpt: what fits on a narrow page. */
const room = 72;

/** Adds to diagnostics the lines that they name, where these may be shown. */
export async function withExcerpts(
  root: string,
  diagnostics: readonly Diagnostic[],
): Promise<ShownDiagnostic[]> {
  const open = diagnostics.filter(({ sensitive }) => !sensitive);
  const lineOf = await readSourceLines(
    root,
    open.map(({ file }) => file),
  );
  return diagnostics.map((diagnostic) => {
    const { file, line, column, sensitive } = diagnostic;
    if (file === undefined || line === undefined || sensitive) return diagnostic;
    const text = lineOf(file, line);
    const found = text === undefined ? undefined : excerpt(text, column, room);
    return found ? { ...diagnostic, excerpt: found } : diagnostic;
  });
}
