import type { TextRun } from "../content/sheet.ts";
import { isOnLineOf } from "./reading-order.ts";
import { hasRtlCharacter } from "./run-direction.ts";
import type { StructureNode } from "./structure-node.ts";
import { partsOf, type TextChoice, textOfNode } from "./structure-text.ts";

/**
 * Whether an element shows a text, code point for code point, white space aside. Where words
 * of both directions share a line, a page does not tell for certain in which order they were
 * written: then every run of the line must be there whole, but in any order on it.
 */
export function readsAs(
  node: StructureNode,
  text: string,
  choice: TextChoice = { as: "shown" },
): boolean {
  const expected = bare(text);
  if (bare(textOfNode(node, choice)) === expected) return true;
  return hasRtlCharacter(expected) && matches(linesOf(node, choice), expected);
}

const bare = (text: string): string => text.replace(/\s/g, "");

/** What each line of an element shows, in pieces. */
function linesOf(node: StructureNode, choice: TextChoice): string[][] {
  const lines: string[][] = [];
  let last: TextRun | undefined;
  for (const part of partsOf(node, choice)) {
    if (part === null) last = undefined;
    else {
      const run = typeof part === "string" ? undefined : part;
      const isOnLine = lines.length > 0 && run && last && isOnLineOf(run, last);
      if (!isOnLine) lines.push([]);
      lines.at(-1)?.push(bare(run?.text ?? String(part)));
      last = run;
    }
  }
  return lines.map((line) => line.filter((piece) => piece !== ""));
}

/** Whether the text is made of the pieces of the lines, line after line. */
function matches(lines: readonly (readonly string[])[], text: string): boolean {
  let start = 0;
  for (const line of lines) {
    const end = start + line.join("").length;
    if (!isMadeOf(line, text.slice(start, end))) return false;
    start = end;
  }
  return start === text.length;
}

/** Whether a text is all of these pieces, each used once. */
function isMadeOf(all: readonly string[], text: string): boolean {
  const failed = new Set<string>();
  const open = [{ rest: text, pieces: all }];
  for (let next = open.pop(); next; next = open.pop()) {
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
