import fc from "fast-check";
import { expect, it } from "vitest";
import { Document, isMap, isNode, isSeq, parseDocument, Scalar, visit } from "yaml";
import { YamlEditor } from "../../../src/scaffold/edit/yaml-editor.ts";

/*
 * Whatever is taken out of a file at the level of its text, the data must be what taking it out of
 * the data gives, however the file is written: in lines or in brackets, quoted or not, with
 * comments and blank lines anywhere.
 */

type Data = string | readonly Data[] | { readonly [name: string]: Data };

const name = fc.constantFrom("id", "evidence", "quotes", "sources", "text", "en", "a b", "x: y");
const word = fc.constantFrom(
  "q",
  "a longer text",
  "# no comment",
  "- x",
  "two\nlines\n",
  "“中文”",
  "7",
);

const { data } = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.array(tie("data"), { minLength: 1, maxLength: 4 }),
    fc.dictionary(name, tie("data"), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  ),
}));
const root = fc.oneof(
  fc.array(data, { minLength: 1, maxLength: 4 }),
  fc.dictionary(name, data, { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
);

const kinds = ["PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL", "BLOCK_FOLDED"] as const;

/** Writes data as YAML in one of many forms, drawn from `forms`. */
function written(value: Data, forms: readonly number[]): string {
  const document = new Document(value);
  let at = 0;
  const draw = (of: number): number => (forms[at++ % forms.length] ?? 0) % of;
  visit(document, {
    Node(_, node) {
      if ((isMap(node) || isSeq(node)) && draw(3) === 0) node.flow = true;
      if (node instanceof Scalar) {
        node.type = kinds[draw(kinds.length)] ?? "PLAIN";
        if (draw(4) === 0) node.comment = " behind it";
      }
    },
    Pair(_, { key }) {
      if (!isNode(key)) return;
      if (key instanceof Scalar) key.type = draw(2) === 0 ? "PLAIN" : "QUOTE_DOUBLE";
      if (draw(4) === 0) key.commentBefore = " above it\n in two lines";
      if (draw(4) === 0) key.spaceBefore = true;
    },
  });
  return document.toString({
    lineWidth: draw(2) === 0 ? 0 : 60,
    flowCollectionPadding: draw(2) === 0,
  });
}

function pathsOf(value: Data, path: readonly (string | number)[] = []): string[] {
  if (typeof value === "string") return [path.join("/")];
  const entries: (readonly [string | number, Data])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([step, inner]) => pathsOf(inner, [...path, step]));
}

/** The data without what is gone, and without the lists and maps that this leaves empty. */
function without(
  value: Data,
  gone: ReadonlySet<string>,
  path: readonly (string | number)[] = [],
): Data | undefined {
  if (typeof value === "string") return gone.has(path.join("/")) ? undefined : value;
  if (Array.isArray(value)) {
    const kept = value.map((item, index) => without(item, gone, [...path, index]));
    const rest = kept.filter((item) => item !== undefined);
    return rest.length === 0 ? undefined : rest;
  }
  const kept = Object.entries(value)
    .map(([step, inner]) => [step, without(inner, gone, [...path, step])] as const)
    .filter(([, inner]) => inner !== undefined);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Data);
}

const read = (text: string): unknown => {
  const document = parseDocument(text, { schema: "failsafe" });
  expect(document.errors).toEqual([]);
  return document.toJS();
};

it("takes out of the text what is to go out of the data, and nothing else", {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(
      root,
      fc.array(fc.nat(100), { minLength: 12, maxLength: 40 }),
      fc.infiniteStream(fc.boolean()),
      (value, forms, choices) => {
        const text = written(value, forms);
        // The writer must not have changed the data, or there is nothing to compare with.
        fc.pre(JSON.stringify(read(text)) === JSON.stringify(value));
        const gone = new Set(pathsOf(value).filter(() => choices.next().value));
        const editor = new YamlEditor(text, "yaml");
        editor.prune([], (path) => gone.has(path.join("/")));
        const expected = without(value, gone) ?? value;
        expect(read(editor.toString()), text).toEqual(expected);
        if (gone.size === 0) expect(editor.toString()).toBe(text);
      },
    ),
    { numRuns: Number(process.env.EDIT_RUNS ?? 300) },
  );
});
