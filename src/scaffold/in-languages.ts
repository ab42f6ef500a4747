import { isMap, isSeq, type Pair, type YAMLMap } from "yaml";
import { addAll } from "../model/add-all.ts";
import { applyEdits, type Edit } from "./edit/apply-edits.ts";
import { lineStart } from "./edit/lines.ts";
import { partOfNode, partOfPair, removePairs } from "./edit/regions.ts";
import { keyOf, pairOf, YamlTree } from "./edit/yaml-tree.ts";

/** The language that every text of the example is written in. */
const original = "en";

/** Texts by language tag, each as it is written in YAML. */
type Texts = readonly (readonly [tag: string, source: string])[];

/**
 * Keeps of an example that is written in several languages those that are asked for. For one
 * language its texts become plain strings, as people write them. A text that is there in none of
 * the languages stays in English, to be replaced.
 * @param own texts in the first language, by the field of the file in whose place they stand
 */
export function inLanguages(
  text: string,
  languages: readonly string[],
  own: Readonly<Record<string, string | undefined>> = {},
): string {
  const [primary = original] = languages;
  const edits: Edit[] = [];
  const visit = (node: unknown, isHead: boolean): void => {
    for (const item of isSeq(node) ? node.items : []) visit(item, false);
    for (const pair of isMap(node) ? node.items : []) {
      const { value } = pair;
      if (isMap(value) && pairOf(value, original)) {
        const given = isHead ? own[keyOf(pair)] : undefined;
        const texts: Texts =
          given === undefined ? chosen(text, value, languages) : [[primary, JSON.stringify(given)]];
        edits.push(rewritten(text, pair, value, texts, languages.length > 1));
      } else if (isMap(node) && isMap(value) && keyOf(pair) === "renderings") {
        const gone = value.items.filter((rendering) => !serves(keyOf(rendering), languages));
        const isEmpty = gone.length === value.items.length;
        addAll(
          edits,
          removePairs(text, isEmpty ? node : value, (other) =>
            isEmpty ? other === pair : gone.includes(other),
          ),
        );
      } else visit(value, false);
    }
  };
  visit(new YamlTree(text).root, true);
  return applyEdits(text, edits);
}

function chosen(text: string, texts: YAMLMap, languages: readonly string[]): Texts {
  const sourceOf = (name: string): string => {
    const { start, end } = partOfNode(text, pairOf(texts, name)?.value);
    return text.slice(start, end).trimEnd();
  };
  const found = languages.flatMap((tag) => {
    const name = texts.items.map(keyOf).find((key) => serves(key, [tag]));
    return name === undefined ? [] : [[tag, sourceOf(name)] as const];
  });
  const [primary = original] = languages;
  return found.length > 0 ? found : [[primary, sourceOf(original)]];
}

/** A text of `en` serves `en-GB` too. */
function serves(key: string, languages: readonly string[]): boolean {
  return languages.some((tag) => tag === key || tag.startsWith(`${key}-`));
}

function rewritten(
  text: string,
  pair: Pair,
  map: YAMLMap,
  texts: Texts,
  byLanguage: boolean,
): Edit {
  const { start, close } = partOfPair(text, pair);
  const inner = partOfNode(text, map).start;
  const indent = text.slice(lineStart(text, inner), inner);
  const step = indent.length - (start - lineStart(text, start));
  const [[, plain] = ["", ""]] = texts;
  const content = byLanguage
    ? texts.map(([tag, source]) => `\n${indent}${tag}: ${source}`).join("")
    : ` ${plain.replaceAll(`\n${" ".repeat(step)}`, "\n")}`;
  return { start: text.indexOf(":", start) + 1, end: close, text: `${content}\n` };
}
