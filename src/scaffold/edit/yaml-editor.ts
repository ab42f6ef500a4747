import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import { addAll } from "../../model/add-all.ts";
import type { FieldPath } from "../../model/workspace.ts";
import { applyEdits, type Edit } from "./apply-edits.ts";
import { indentBefore, lineEnding, lineStart, nextLine } from "./lines.ts";
import { indicatorOf, partOfNode, partOfPair, removeItems, removePairs } from "./regions.ts";
import { keyOf, pairOf, YamlTree } from "./yaml-tree.ts";

/**
 * Changes a YAML or JSON file at the level of its text: what is not changed keeps its comments,
 * quotation marks, line breaks and order. Paths lead to fields as in the data.
 */
export class YamlEditor {
  readonly #text: string;
  readonly #tree: YamlTree;
  /** JSON knows no comments. */
  readonly #isJson: boolean;
  readonly #edits: Edit[] = [];
  readonly #gonePairs = new Map<YAMLMap, Set<Pair>>();
  readonly #goneItems = new Map<YAMLSeq, Set<number>>();

  constructor(text: string, notation: "yaml" | "json") {
    this.#text = text;
    this.#isJson = notation === "json";
    this.#tree = new YamlTree(text);
  }

  /** The changed text. */
  toString(): string {
    const edits = [...this.#edits];
    for (const [map, gone] of this.#gonePairs) {
      addAll(
        edits,
        removePairs(this.#text, map, (pair) => gone.has(pair)),
      );
    }
    for (const [list, gone] of this.#goneItems) {
      addAll(
        edits,
        removeItems(this.#text, list, (index) => gone.has(index)),
      );
    }
    return applyEdits(this.#text, edits);
  }

  has(path: FieldPath): boolean {
    return this.#tree.fieldAt(path) !== undefined;
  }

  /** Replaces a scalar, in the quotation marks that it had. */
  set(path: FieldPath, value: string): void {
    const node = this.#tree.nodeAt(path);
    if (!isScalar(node)) return;
    const { start, end, close } = partOfNode(this.#text, node);
    const isBlock = node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL";
    const quote = node.type === "QUOTE_DOUBLE" ? '"' : node.type === "QUOTE_SINGLE" ? "'" : "";
    const text = isBlock ? value + lineEnding(this.#text) : quote + value + quote;
    this.#edits.push({ start, end: isBlock ? close : end, text });
  }

  /** Puts another field of plain words behind one that is there. */
  insertAfter(path: FieldPath, name: string, value: string): void {
    const field = this.#tree.fieldAt(path);
    if (!field) return;
    const { start, end, close } = partOfPair(this.#text, field.pair);
    const [first = field.pair] = field.map.items;
    if (field.map.flow) {
      const quote = this.#isJson ? '"' : "";
      const open = (field.map.range?.[0] ?? 0) + 1;
      const space = this.#text.slice(open, partOfPair(this.#text, first).start) || " ";
      const text = `,${space}${quote}${name}${quote}: ${quote}${value}${quote}`;
      this.#edits.push({ start: end, end, text });
      return;
    }
    const at = this.#text[close - 1] === "\n" ? close : nextLine(this.#text, end);
    const eol = lineEnding(this.#text);
    const isLast = this.#text[at - 1] !== "\n";
    const indent = " ".repeat(start - lineStart(this.#text, start));
    const text = `${isLast ? eol : ""}${indent}${name}: ${value}${eol}`;
    this.#edits.push({ start: at, end: at, text });
  }

  remove(path: FieldPath): void {
    const field = this.#tree.fieldAt(path);
    if (field) this.#loseAll(this.#gonePairs, field.map, [field.pair]);
  }

  /** Turns a field into a comment, so that its words stay at hand; removes it where that cannot be. */
  commentOut(path: FieldPath): void {
    const field = this.#tree.fieldAt(path);
    if (!field) return;
    const { start, close } = partOfPair(this.#text, field.pair);
    const indent = indentBefore(this.#text, start);
    if (field.map.flow || indent === undefined) {
      this.remove(path);
      return;
    }
    const from = lineStart(this.#text, start);
    const to = this.#text[close - 1] === "\n" ? close : nextLine(this.#text, close);
    const text = this.#text
      .slice(from, to)
      .split(/(?<=\n)/)
      .map((line) =>
        line.trim() === "" ? `${indent}#${line}` : line.replace(indent, `${indent}# `),
      )
      .join("");
    this.#edits.push({ start: from, end: to, text });
  }

  /** Puts lines of comment above a field or list item, or above the lines around it. */
  mark(path: FieldPath, lines: readonly string[]): void {
    if (this.#isJson || lines.length === 0) return;
    const at = this.#lineOf(path);
    const indent = /^[ \t]*/.exec(this.#text.slice(at))?.[0] ?? "";
    const eol = lineEnding(this.#text);
    const text = lines.map((line) => `${indent}# ${line}${eol}`).join("");
    this.#edits.push({ start: at, end: at, text });
  }

  /** Removes the scalars of which `isGone` is true, and the lists and maps that they leave empty. */
  prune(path: FieldPath, isGone: (path: FieldPath) => boolean): void {
    this.#prune(this.#tree.nodeAt(path), path, isGone);
  }

  /** @returns whether nothing is left of the node, so that its place has to go as well */
  #prune(node: unknown, path: FieldPath, isGone: (path: FieldPath) => boolean): boolean {
    const found = this.#tree.resolved(node);
    if (isMap(found)) {
      const gone = found.items.filter((pair) =>
        this.#prune(pair.value, [...path, keyOf(pair)], isGone),
      );
      return this.#lose(this.#gonePairs, found, gone);
    }
    if (!isSeq(found)) return isGone(path);
    const indexes = found.items.map((_, index) => index);
    const gone = indexes.filter((index) =>
      this.#prune(found.items[index], [...path, index], isGone),
    );
    return this.#lose(this.#goneItems, found, gone);
  }

  /** Notes what goes of a map or list, unless that is all of it. */
  #lose<C extends YAMLMap | YAMLSeq, P>(
    gone: Map<C, Set<P>>,
    around: C,
    parts: readonly P[],
  ): boolean {
    if (parts.length === 0) return false;
    if (parts.length === around.items.length) return true;
    this.#loseAll(gone, around, parts);
    return false;
  }

  #loseAll<C, P>(gone: Map<C, Set<P>>, around: C, parts: readonly P[]): void {
    gone.set(around, new Set([...(gone.get(around) ?? []), ...parts]));
  }

  /** Where the line starts that a comment about a field can stand above. */
  #lineOf(path: FieldPath): number {
    let node = this.#tree.root;
    let line = lineStart(this.#text, node ? partOfNode(this.#text, node).start : 0);
    for (const step of path) {
      if ((!isMap(node) && !isSeq(node)) || node.flow) break;
      const pair = isMap(node) ? pairOf(node, step) : undefined;
      const item = isSeq(node) ? indicatorOf(node, Number(step)) : undefined;
      const start = pair ? partOfPair(this.#text, pair).start : item;
      if (start === undefined) break;
      if (indentBefore(this.#text, start) !== undefined) line = lineStart(this.#text, start);
      node = this.#tree.resolved(pair ? pair.value : isSeq(node) && node.items[Number(step)]);
    }
    return line;
  }
}
