import { isNode, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import type { Edit } from "./apply-edits.ts";
import { indentBefore, removeLines } from "./lines.ts";

/** A part of a map or list in its text, without what lies between it and the next. */
interface Part {
  readonly start: number;
  /** After the last character of its value. */
  readonly end: number;
  /** After the comment and the line end behind it, where it stands in lines of its own. */
  readonly close: number;
  readonly isGone: boolean;
}

/** Removes fields of a map. At least one must stay. */
export function removePairs(text: string, map: YAMLMap, isGone: (pair: Pair) => boolean): Edit[] {
  const parts = map.items.map((pair) => ({ ...partOfPair(text, pair), isGone: isGone(pair) }));
  return map.flow ? removeFromFlow(parts) : removeFromBlock(text, parts);
}

/** Removes items of a list. At least one must stay. */
export function removeItems(
  text: string,
  list: YAMLSeq,
  isGone: (index: number) => boolean,
): Edit[] {
  const parts = list.items.map((item, index) => {
    const { start, end, close } = partOfNode(text, item);
    const from = list.flow ? start : (indicatorOf(list, index) ?? start);
    return { start: from, end, close, isGone: isGone(index) };
  });
  return list.flow ? removeFromFlow(parts) : removeFromBlock(text, parts);
}

/** The place of a field, from its name on, or from the question mark that can stand before it. */
export function partOfPair(text: string, { key, value, srcToken }: Pair): Omit<Part, "isGone"> {
  const mark = srcToken?.start.find(({ type }) => type === "explicit-key-ind")?.offset;
  const found = partOfNode(text, key);
  const name = { ...found, start: mark ?? found.start };
  const content = partOfNode(text, value);
  // A field without a value has one of no length, somewhere before the next field.
  const isEmpty = content.start >= content.end;
  return isEmpty ? name : { start: name.start, end: content.end, close: content.close };
}

/** Where the hyphen of a list item stands. */
export function indicatorOf(list: YAMLSeq, index: number): number | undefined {
  const token = list.srcToken;
  if (token?.type !== "block-seq") return undefined;
  return token.items[index]?.start.find(({ type }) => type === "seq-item-ind")?.offset;
}

/** The place of a node, its anchor included; none for what is not written at all. */
export function partOfNode(text: string, node: unknown): Omit<Part, "isGone"> {
  const [content, end, close] = (isNode(node) && node.range) || [0, 0, 0];
  const anchor = isNode(node) && "anchor" in node ? node.anchor : undefined;
  const start = anchor === undefined ? content : text.lastIndexOf(`&${anchor}`, content);
  return { start, end, close };
}

function removeFromFlow(parts: readonly Part[]): Edit[] {
  return parts.flatMap((part, index) => {
    if (!part.isGone) return [];
    const next = parts[index + 1];
    const lastKept = parts.slice(0, index).findLast(({ isGone }) => !isGone);
    if (next) return [{ start: part.start, end: next.start, text: "" }];
    return [{ start: lastKept?.end ?? part.start, end: part.end, text: "" }];
  });
}

function removeFromBlock(text: string, parts: readonly Part[]): Edit[] {
  return parts.flatMap((part, index) => {
    if (!part.isGone) return [];
    if (indentBefore(text, part.start) !== undefined) {
      return [removeLines(text, part.start, part.close)];
    }
    // The first field behind a hyphen: the next one that stays moves up to it.
    const next = parts.slice(index + 1).find(({ isGone }) => !isGone);
    return [{ start: part.start, end: next?.start ?? part.end, text: "" }];
  });
}
