import fc from "fast-check";
import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { proseIn } from "../../src/view/words/prose.ts";
import { patience, runs } from "./runs.ts";

/* Whatever prose says: its HTML is whole, runs nothing, leads nowhere it may not, and loses no word. */

const render = proseIn("en");
const htmlOf = (text: string): string => render({ text, lang: "en" }).html;

const elements = "p div span em strong ul ol li blockquote code pre a br wbr hr s".split(" ");
const attributes = ["href", "lang", "dir", "class", "start", "title", "value"];

const mark = fc.constantFrom(
  ...["*", "**", "_", "`", "```\n", "[", "](", ")", "<", ">", "&", "\\", "\n", "\n\n", "- ", "1. "],
  ...["> ", "    ", "| a | b |\n|---|---|\n", "![", "#", "=== \n", "--- \n", "~~", "\t", "&amp;"],
  ...[
    "javascript:",
    "JaVaScRiPt&colon;",
    "data:text/html,",
    "vbscript:",
    "file:///etc/",
    "//x.org",
  ],
  ...["https://example.org/", "mailto:a@b.c", "<script>", "</p>", "<img src=x onerror=y>", "<!--"],
  ...["<a href='", "&#106;avascript:", "java\tscript:", "[a]: javascript:1\n", "[a][a]", "\u202E"],
);
const prose = fc
  .array(fc.oneof(mark, fc.string({ unit: "grapheme", maxLength: 8 })), { maxLength: 30 })
  .map((parts) => parts.join(""));

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
  readonly value?: string;
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.childNodes ?? []) yield* walk(child);
}

test("its HTML is whole and harmless", patience, () => {
  fc.assert(
    fc.property(prose, (text) => {
      const html = htmlOf(text);
      const faults: string[] = [];
      const tree = parseFragment(html, { onParseError: ({ code }) => faults.push(code) }) as Node;
      // Signs that HTML cannot have come from the text as it is.
      expect(
        faults.filter((code) => !/control-character|noncharacter|surrogate|null/.test(code)),
      ).toEqual([]);
      for (const { nodeName, attrs = [] } of walk(tree)) {
        if (nodeName.startsWith("#")) continue;
        expect(elements).toContain(nodeName);
        for (const { name, value } of attrs) {
          expect(attributes).toContain(name);
          if (name === "href") expect(value.trim()).toMatch(/^(https?:|mailto:|tel:|#)/i);
        }
      }
    }),
    runs(500),
  );
});

test("no letter or digit of it is lost, but for what links and references take", patience, () => {
  const plain = fc
    .array(
      fc.oneof(
        fc.constantFrom("*", "**", "_", "`", "\n", "\n\n", "- ", "> ", "<b>", "&", "<script>", "#"),
        fc.stringMatching(/^[a-zé港口0-9 ]{1,8}$/),
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(plain, (text) => {
      const tree = parseFragment(htmlOf(text)) as Node;
      const said = [...walk(tree)].map(({ value = "" }) => value).join("");
      const letters = (of: string): string => of.replace(/[^\p{L}\p{N}]/gu, "");
      expect(letters(said)).toBe(letters(text));
    }),
    runs(500),
  );
});
