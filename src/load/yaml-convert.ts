import { type Alias, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Scalar } from "yaml";
import type { Place, Problem } from "../model/diagnostic.ts";
import type { PlaceAt } from "../model/lines.ts";
import type { FieldPath, Locate } from "../model/workspace.ts";
import { controlCharacter, findControlCharacter } from "./decode.ts";
import {
  aliasCycle,
  aliasUnresolved,
  depthLimit,
  duplicateKey,
  forbiddenKey,
  forbiddenKeys,
  loneSurrogate,
  mergeKey,
  noKey,
  tooDeep,
  tooManyAliases,
  type YamlFault,
} from "./yaml-faults.ts";

/** So many values may stand in a file by way of aliases. */
const aliasLimit = 10_000;

interface Converted {
  readonly value: unknown;
  /** Number of values in it, aliases counted as what they stand for. */
  readonly size: number;
  readonly depth: number;
}

const absent: Converted = { value: undefined, size: 1, depth: 0 };

/** Turns the parser's nodes into plain data, and keeps what is needed to find places again. */
export class YamlConverter {
  readonly problems: Problem[] = [];
  readonly #placeAt: PlaceAt;
  readonly #notation: "yaml" | "json";
  readonly #anchors = new Map<string, { node: Node; converted: Converted | undefined }>();
  readonly #targets = new WeakMap<Alias, Node>();
  #aliased = 0;

  constructor(placeAt: PlaceAt, notation: "yaml" | "json") {
    this.#placeAt = placeAt;
    this.#notation = notation;
  }

  convert(root: Node | null): unknown {
    return this.#convert(root).value;
  }

  /** Finds the place of a field of the data that stands at `root`. */
  locator(root: Node | null): Locate {
    return (path, at = "value") => this.#locate(root, path, at);
  }

  #convert(node: unknown): Converted {
    if (!isNode(node)) return absent;
    if (isAlias(node)) return this.#alias(node);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    const entry = { node, converted: undefined as Converted | undefined };
    if (anchor !== undefined) this.#anchors.set(anchor, entry);
    entry.converted = this.#plain(node);
    return entry.converted;
  }

  #plain(node: Node): Converted {
    if (isScalar(node)) return { value: this.#scalar(node), size: 1, depth: 0 };
    if (isSeq(node)) {
      const items = node.items.map((item) => this.#convert(item));
      return this.#around(
        node,
        items,
        items.map((item) => item.value),
      );
    }
    return isMap(node) ? this.#map(node) : absent;
  }

  #map(node: Node): Converted {
    const fields = new Map<string, Scalar>();
    const value: Record<string, unknown> = {};
    const inner: Converted[] = [];
    for (const pair of isMap(node) ? node.items : []) {
      const key = isScalar(pair.key)
        ? this.#key(pair.key, fields)
        : this.#noKey(pair.key ?? pair.value ?? node);
      const converted = this.#convert(pair.value);
      inner.push(converted);
      if (key !== undefined && converted.value !== undefined) value[key] = converted.value;
    }
    return this.#around(node, inner, value);
  }

  #around(node: Node, inner: readonly Converted[], value: unknown): Converted {
    const size = inner.reduce((sum, item) => sum + item.size, 1);
    const depth = inner.reduce((most, item) => Math.max(most, item.depth), 0) + 1;
    if (depth === depthLimit + 1) this.#refuse(tooDeep, node);
    return { value, size, depth };
  }

  #key(key: Scalar, fields: Map<string, Scalar>): string | undefined {
    const name = String(key.value);
    if (key.type === "PLAIN" && key.source === "") return this.#noKey(key);
    if (name === "<<" && key.type === "PLAIN") return this.#refuse(mergeKey, key);
    if (forbiddenKeys.has(name)) return this.#refuse(forbiddenKey(name), key);
    const earlier = fields.get(name);
    if (earlier) return this.#refuse(duplicateKey(name, this.#placeOf(earlier)), key);
    fields.set(name, key);
    this.#check(name, key);
    return name;
  }

  #noKey(node: unknown): undefined {
    return this.#refuse(noKey, node);
  }

  #scalar(node: Scalar): string | undefined {
    const text = String(node.value);
    if (node.type === "PLAIN" && node.source === "") return undefined;
    if (node.type === "PLAIN" && text === "null" && this.#notation === "json") return undefined;
    this.#check(text, node);
    return text;
  }

  /** What cannot stand in a file can still come out of an escape. */
  #check(text: string, node: Scalar): void {
    const control = findControlCharacter(text);
    if (control !== undefined) this.#refuse(controlCharacter(control), node);
    const [surrogate] = /\p{Surrogate}/u.exec(text) ?? [];
    if (surrogate !== undefined) this.#refuse(loneSurrogate(surrogate), node);
  }

  #alias(node: Alias): Converted {
    const entry = this.#anchors.get(node.source);
    if (!entry) return this.#refuse(aliasUnresolved(node.source), node) ?? absent;
    if (!entry.converted) return this.#refuse(aliasCycle(node.source), node) ?? absent;
    const before = this.#aliased;
    this.#aliased += entry.converted.size;
    if (this.#aliased > aliasLimit) {
      // Said once: every further alias would say it again.
      if (before <= aliasLimit) this.#refuse(tooManyAliases(aliasLimit), node);
      return absent;
    }
    this.#targets.set(node, entry.node);
    return entry.converted;
  }

  #refuse(fault: YamlFault, node: unknown): undefined {
    this.problems.push({ ...fault, place: this.#placeOf(node) });
  }

  #placeOf(node: unknown): Place {
    return this.#placeAt(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  }

  #locate(root: Node | null, path: FieldPath, at: "value" | "key"): Place {
    let node: unknown = root;
    let found: unknown = root;
    for (const [index, step] of path.entries()) {
      const around = isAlias(node) ? this.#targets.get(node) : node;
      const pair = isMap(around)
        ? around.items.find(({ key }) => isScalar(key) && key.value === String(step))
        : undefined;
      node = pair ? pair.value : isSeq(around) ? around.items[Number(step)] : undefined;
      const wanted = pair && at === "key" && index === path.length - 1 ? pair.key : node;
      if (!isNode(wanted)) break;
      found = wanted;
    }
    return this.#placeOf(found);
  }
}
