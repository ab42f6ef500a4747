import type { DefaultTreeAdapterTypes } from "parse5";
import { addAll } from "../model/add-all.ts";
import type { FoundText } from "../model/found-text.ts";

type Node = DefaultTreeAdapterTypes.Node;

/**
 * Everything that HTML says, as a browser reads it: the text without its tags, so that a name
 * split by one is whole; then attributes, comments, styles and scripts.
 */
export async function htmlTexts(html: string): Promise<FoundText[]> {
  const { parse } = await import("parse5");
  const texts: string[] = [];
  const others: FoundText[] = [];
  const open: Node[] = [parse(html)];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === "#comment" && "data" in node)
      others.push({ place: "a comment", text: node.data });
    if (node.nodeName === "#text" && "value" in node) {
      const around = node.parentNode?.nodeName;
      if (around === "style" || around === "script") {
        others.push({ place: `a ${around}`, text: node.value });
      } else texts.push(node.value);
    }
    if ("attrs" in node) {
      for (const { name, value } of node.attrs)
        others.push({ place: "an attribute", text: `${name} ${value}` });
    }
    if (node.nodeName === "template" && "content" in node) open.push(node.content);
    if ("childNodes" in node) addAll(open, node.childNodes.toReversed());
  }
  return [{ place: "the text", text: texts.join(" ") }, ...others];
}
