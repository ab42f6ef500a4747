import fc from "fast-check";
import { expect, test } from "vitest";
import type { Problem } from "../../src/model/diagnostic.ts";
import { lintKind, render } from "../../src/render/index.ts";
import { templatesOf, viewOf } from "../render/support.ts";
import { mutated } from "./editions.ts";
import { template } from "./grammar.ts";
import { patience, runs } from "./runs.ts";
import { harmfulIn, treeOf, walk } from "./tree.ts";

/*
 * Whatever a template says in Handlebars: each fault is told with its place in the file, nothing
 * is thrown, and what is printed is HTML in which data is text and nothing else.
 */

/** Data that would be an element, an attribute, a template or a style, were it not text. */
const hostile = `"'><i onmouseover=x>{{plain}}</p><!--&lt;$&$'`;
const fields = {
  plain: "Ports & piers",
  hostile,
  none: null,
  run: { text: hostile, lang: "zh-Hans" },
  mark: { html: "<em>marked</em>" },
  list: [{ name: hostile }, { name: "second" }],
  one: { name: "own" },
  name: "outer",
  count: 0,
  empty: [],
  yes: true,
};
const card = "<p>{{#if name}}{{name}}{{/if}}</p>";

function expectPlaced(problems: readonly Problem[], texts: Readonly<Record<string, string>>): void {
  for (const { rule, message, hint, place } of problems) {
    expect(message).not.toMatch(/RangeError|TypeError|is not a function|undefined\b(?!”)/);
    expect([rule, hint]).toEqual([rule, expect.stringMatching(/\S/)]);
    const { file = "", line = 0, column = 0 } = place ?? {};
    const lines = texts[file]?.split(/\r\n?|\n/) ?? [];
    expect([rule, message, file, line]).toEqual([rule, message, file, expect.any(Number)]);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
  }
}

test("templates by their grammar", patience, async () => {
  const view = viewOf(fields);
  let printed = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(template, template, template.chain(mutated)), async (document) => {
      const templates = templatesOf({ document, partials: { card } });
      const texts = { "document.hbs": document, "partials/card.hbs": card };
      expectPlaced(await lintKind(view, templates, []), texts);

      const { value, problems } = await render({ view, templates });
      // What only the finished page shows has no place; all else has.
      const placed = problems.filter(({ message }) => !message.startsWith("In the finished"));
      expectPlaced(
        placed.filter(({ rule }) => rule !== "missing-glyph"),
        texts,
      );
      if (!value) {
        expect(problems).not.toEqual([]);
        return;
      }
      printed++;
      expect(harmfulIn(value.html)).toEqual([]);
      for (const { nodeName, attrs = [] } of walk(treeOf(value.html))) {
        expect(nodeName).not.toBe("i");
        expect(attrs.map(({ name }) => name)).not.toContain("onmouseover");
      }
      const again = await render({
        view,
        templates: templatesOf({ document, partials: { card } }),
      });
      expect(again.value?.html).toBe(value.html);
    }),
    runs(150),
  );
  expect(printed).toBeGreaterThan(10);
});
