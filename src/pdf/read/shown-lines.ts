import type { TextRun } from "../content/sheet.ts";
import { isOnLineOf } from "./reading-order.ts";
import { hasRtlCharacter } from "./run-direction.ts";
import type { StructureNode } from "./structure-node.ts";
import { partsOf, type TextChoice } from "./structure-text.ts";

/** What stands on one line of an element, in pieces as they are read, without white space. */
export interface ShownLine {
  readonly pieces: readonly string[];
  /** From 1; 0 where words of ours stand for what is shown. */
  readonly page: number;
  /** It runs from right to left, or has words that do. */
  readonly fromRight: boolean;
}

/** The lines of an element and all in it. */
export function shownLines(node: StructureNode, choice: TextChoice): ShownLine[] {
  const lines: { pieces: string[]; page: number; fromRight: boolean }[] = [];
  let last: TextRun | undefined;
  const write = (text: string, run: TextRun | undefined, fromRight: boolean): void => {
    const isOnLine = lines.length > 0 && run && last && isOnLineOf(run, last);
    if (!isOnLine) lines.push({ pieces: [], page: run?.page ?? 0, fromRight: false });
    const line = lines.at(-1);
    const piece = text.replace(/\s/g, "");
    if (line && piece !== "") {
      line.pieces.push(piece);
      line.fromRight ||= fromRight || hasRtlCharacter(piece);
    }
    last = run;
  };
  for (const part of partsOf(node, choice)) {
    if (part === null) last = undefined;
    else if (typeof part === "string") write(part, undefined, false);
    else for (const run of part.runs) write(run.text, run, part.direction === "rtl");
  }
  return lines;
}

/** So many ways of putting pieces together are tried; no line that somebody wrote comes near. */
const mostTried = 5000;

/**
 * Whether a text is what a line says, code point for code point. Where words of both directions
 * share a line, a page does not tell for certain in which order they were written: then every
 * piece must be there whole, and once, but in any order.
 */
export function saysInSomeOrder(
  { pieces: all, fromRight }: Pick<ShownLine, "pieces" | "fromRight">,
  text: string,
): boolean {
  const shown = all.join("");
  if (shown === text) return true;
  if (!fromRight || shown.length !== text.length) return false;
  const failed = new Set<string>();
  const open = [{ rest: text, pieces: all }];
  for (let next = open.pop(); next && failed.size < mostTried; next = open.pop()) {
    const { rest, pieces } = next;
    if (pieces.length === 0) return rest === "";
    // The same pieces in another order come to the same place.
    const key = [...pieces].sort().join("\n");
    if (failed.has(key)) continue;
    failed.add(key);
    for (const piece of new Set(pieces)) {
      if (!rest.startsWith(piece)) continue;
      const at = pieces.indexOf(piece);
      const others = [...pieces.slice(0, at), ...pieces.slice(at + 1)];
      open.push({ rest: rest.slice(piece.length), pieces: others });
    }
  }
  return false;
}
