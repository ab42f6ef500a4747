import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What a page says, without white space: all that its elements hold but styles and the head. */
export function printedText(html: string): string {
  const words: string[] = [];
  const open: Node[] = [...parse(html).childNodes].reverse();
  // A list and not recursion: the nesting comes from a template.
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === "#text" && "value" in node) words.push(node.value);
    else if ("childNodes" in node && node.nodeName !== "head") {
      open.push(...[...node.childNodes].reverse());
    }
  }
  return bare(words.join(""));
}

/** For comparison only: line breaks and indents of a template change nothing that is said. */
export const bare = (text: string): string => text.replace(/\s/gu, "");
