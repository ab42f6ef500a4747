import type { TextRun } from "../content/sheet.ts";
import { isOnLineOf } from "./reading-order.ts";
import { isIllustration, isInlineType } from "./standard-types.ts";
import type { StructureKid, StructureNode } from "./structure-node.ts";

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
  // Null ends a block. A list and not recursion: the nesting comes from a file.
  const open: (StructureKid | null)[] = [node];
  const marks = choice.withoutMarks ? listMarks(node) : new Set();
  for (let kid = open.pop(); kid !== undefined; kid = open.pop()) {
    if (kid === null) writer.endBlock();
    else if (kid.kind === "text") writer.write(kid.runs);
    else if (kid.kind === "element" && !isIllustration(kid.role) && !marks.has(kid)) {
      if (!isInlineType(kid.role)) {
        writer.endBlock();
        open.push(null);
      }
      if (choice.as === "read" && kid.actualText !== undefined) writer.replace(kid.actualText);
      else open.push(...[...kid.kids].reverse());
    }
  }
  return writer.text;
}

/** The lines of a text put together, as it would be written in one. */
export const unbroken = (text: string): string =>
  text
    .trim()
    .replace(/\u00ad\n/g, "")
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])\n(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])/gu,
      "",
    )
    .replace(/(?<=\p{L}-)\n(?=\p{L})/gu, "")
    .replace(/\s+/g, " ");

class TextWriter {
  text = "";
  #last: TextRun | undefined;

  write(runs: readonly TextRun[]): void {
    for (const run of runs) {
      const isSameLine = this.#last === undefined || isOnLineOf(run, this.#last);
      if (!isSameLine) this.endBlock();
      // The sign that shows where a word was parted is no part of the word.
      const isHyphen = isSameLine && this.text.endsWith("\u00ad") && /^[-\u2010]$/.test(run.text);
      if (!isHyphen) this.text += run.text;
      this.#last = run;
    }
  }

  replace(text: string): void {
    this.text += text;
    this.#last = undefined;
  }

  endBlock(): void {
    if (this.text !== "" && !this.text.endsWith("\n")) this.text += "\n";
    this.#last = undefined;
  }
}

/** Labels of items in lists that are numbered or bulleted; in other lists they are words. */
function listMarks(top: StructureNode): Set<unknown> {
  const marks = new Set<unknown>();
  const open: StructureNode[] = [top];
  for (let node = open.pop(); node; node = open.pop()) {
    const kids = node.kids.filter((kid) => kid.kind === "element");
    open.push(...kids);
    const numbering = node.attributes.ListNumbering ?? "None";
    if (node.role !== "L" || numbering === "None") continue;
    for (const item of kids) {
      for (const kid of item.kids) if (kid.kind === "element" && kid.role === "Lbl") marks.add(kid);
    }
  }
  return marks;
}
