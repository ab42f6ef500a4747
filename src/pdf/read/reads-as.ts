import { saysInSomeOrder, shownLines } from "./shown-lines.ts";
import type { StructureNode } from "./structure-node.ts";
import { type TextChoice, textOfNode } from "./structure-text.ts";

/**
 * Whether an element shows a text, code point for code point, white space and the order of words
 * of both directions on one line aside.
 */
export function readsAs(
  node: StructureNode,
  text: string,
  choice: TextChoice = { as: "shown" },
): boolean {
  const expected = bare(text);
  if (bare(textOfNode(node, choice)) === expected) return true;
  let start = 0;
  for (const line of shownLines(node, choice)) {
    const end = start + line.pieces.join("").length;
    if (!saysInSomeOrder(line, expected.slice(start, end))) return false;
    start = end;
  }
  return start === expected.length;
}

const bare = (text: string): string => text.replace(/\s/g, "");
