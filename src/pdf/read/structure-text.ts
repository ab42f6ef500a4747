import { addAll } from "../../model/add-all.ts";
import { isIllustration, isInlineType } from "./standard-types.ts";
import type { StructureKid, StructureNode, StructureText } from "./structure-node.ts";
import { TextWriter } from "./text-writer.ts";

/** Which of the texts of an element are wanted. */
export interface TextChoice {
  /**
   * `read` is what a screen reader says: replacement texts of elements take the place of what
   * is in them. `shown` is what the page shows, by the fonts alone.
   */
  readonly as: "read" | "shown";
  /** Leave out the marks of list items that the browser makes: bullets and numbers. */
  readonly withoutMarks?: boolean;
}

/**
 * What an element and all in it says, in order. A new line stands where a line ends on the
 * page or a paragraph begins; nothing else is added. Pictures and formulas say nothing here.
 */
export function textOfNode(node: StructureNode, choice: TextChoice = { as: "read" }): string {
  const writer = new TextWriter();
  for (const part of partsOf(node, choice)) {
    if (part === null) writer.endBlock();
    else if (typeof part === "string") writer.say(part);
    else writer.write(part.runs);
  }
  return writer.text;
}

/** What an element and all in it shows: its texts, what is read in place of some, and null between blocks. */
export function* partsOf(
  node: StructureNode,
  choice: TextChoice,
): Generator<StructureText | string | null> {
  // A list and not recursion: the nesting comes from a file.
  const open: (StructureKid | null)[] = [node];
  const marks = choice.withoutMarks ? listMarks(node) : new Set();
  for (let kid = open.pop(); kid !== undefined; kid = open.pop()) {
    if (kid === null) yield null;
    else if (kid.kind === "text") yield kid;
    else if (kid.kind === "element" && !isIllustration(kid.role) && !marks.has(kid)) {
      if (!isInlineType(kid.role)) {
        yield null;
        open.push(null);
      }
      if (choice.as === "read" && kid.actualText !== undefined) yield kid.actualText;
      else addAll(open, [...kid.kids].reverse());
    }
  }
}

/** Labels of items in lists that are numbered or bulleted; in other lists they are words. */
function listMarks(top: StructureNode): Set<unknown> {
  const marks = new Set<unknown>();
  const open: StructureNode[] = [top];
  for (let node = open.pop(); node; node = open.pop()) {
    const kids = node.kids.filter((kid) => kid.kind === "element");
    addAll(open, kids);
    const numbering = node.attributes.ListNumbering ?? "None";
    if (node.role !== "L" || numbering === "None") continue;
    for (const item of kids) {
      for (const kid of item.kids) if (kid.kind === "element" && kid.role === "Lbl") marks.add(kid);
    }
  }
  return marks;
}
