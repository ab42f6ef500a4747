import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import type { FieldPath } from "../../model/workspace.ts";

/** The nodes of a YAML or JSON text, found by the paths that lead to them in the data. */
export class YamlTree {
  readonly #document: Document;

  constructor(text: string) {
    this.#document = parse(text);
  }

  get root(): Node | undefined {
    return this.resolved(this.#document.contents);
  }

  /** The node itself, or the one that it repeats. */
  resolved(node: unknown): Node | undefined {
    if (isAlias(node)) return node.resolve(this.#document);
    return isNode(node) ? node : undefined;
  }

  nodeAt(path: FieldPath): Node | undefined {
    let node = this.root;
    for (const step of path) {
      if (isMap(node)) node = this.resolved(pairOf(node, step)?.value);
      else node = isSeq(node) ? this.resolved(node.items[Number(step)]) : undefined;
    }
    return node;
  }

  /** A field with the map that it stands in. */
  fieldAt(path: FieldPath): { readonly map: YAMLMap; readonly pair: Pair } | undefined {
    const map = this.nodeAt(path.slice(0, -1));
    const pair = isMap(map) ? pairOf(map, path.at(-1) ?? "") : undefined;
    return isMap(map) && pair ? { map, pair } : undefined;
  }
}

/** Whether a text is YAML, with nothing repeated that is not there. */
export function isYaml(text: string): boolean {
  const document = parse(text);
  let isWhole = document.errors.length === 0;
  visit(document, {
    Alias(_, alias) {
      isWhole &&= alias.resolve(document) !== undefined;
    },
  });
  return isWhole;
}

export function pairOf(map: YAMLMap, name: string | number): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === String(name));
}

export function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : "";
}

/** As load/ reads it: every scalar is the string that was written. */
function parse(text: string): Document {
  return parseDocument(text, { schema: "failsafe", uniqueKeys: false, keepSourceTokens: true });
}
