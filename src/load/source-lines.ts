import { basename, join } from "node:path";
import { readTextFile } from "./read-file.ts";

/** Finds a line of an input file, counted from 1; undefined where it cannot be shown. */
export type LineOf = (file: string, line: number) => string | undefined;

/**
 * Reads input files again, each once, so that a report can show the lines that it names. A file
 * that cannot be read as text, or lies outside the workspace, has no lines; that may be what is
 * reported of it.
 */
export async function readSourceLines(
  root: string,
  files: Iterable<string | undefined>,
): Promise<LineOf> {
  const lines = new Map<string, readonly string[]>();
  for (const file of new Set(files)) {
    if (file === undefined || isConfidential(file)) continue;
    const { value } = await readTextFile(root, join(root, file), file);
    // As places are counted: a line ends at `\n`, and `\r` belongs to its end.
    if (value && !mayWithhold(value.text)) lines.set(file, value.text.split(/\r?\n/));
  }
  return (file, line) => lines.get(file)?.[line - 1];
}

/**
 * Whether somebody in the file may be withheld. Diagnostics of an edition say that of themselves;
 * where it is too broken to be understood, the word alone has to do.
 */
const mayWithhold = (text: string): boolean => /\bwithheld\b/.test(text);

/** Source texts are somebody else's, and private.yaml is nobody's business: reports travel. */
function isConfidential(file: string): boolean {
  return basename(file) === "private.yaml" || file.split("/").includes("texts");
}
