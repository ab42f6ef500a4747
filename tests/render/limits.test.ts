import { describe, expect, test } from "vitest";
import { compactCss } from "../../src/render/page/lint-css.ts";
import { scopeCss } from "../../src/render/parts/scope-css.ts";
import { problemsOf } from "./support.ts";

const heads = (problems: readonly string[]): string[] =>
  problems.map((problem) => problem.split("\n").slice(0, 2).join(" | "));

describe("templates that would not end", () => {
  test("a partial that calls itself", async () => {
    expect(await problemsOf({ document: "{{> a}}", partials: { a: "x{{> a}}" } })).toEqual([
      "partials/a.hbs:1:2 template-too-deep\nPartials call each other more than 25 deep, here “a”.\nA partial must not call itself without end; end the calls with {{#if …}}.",
    ]);
  });

  test("partials that call each other, twice each", async () => {
    const partials = { a: "{{> b}}{{> b}}", b: "{{> a}}{{> a}}" };
    expect(heads(await problemsOf({ document: "{{> a}}", partials }))).toEqual([
      "partials/a.hbs:1:1 template-too-deep | Partials call each other more than 25 deep, here “b”.",
    ]);
  });

  test("a partial that branches while its data lasts", async () => {
    let tree: object = { children: null };
    for (let depth = 0; depth < 22; depth++) tree = { children: [tree, tree] };
    const partials = { node: "{{#each children}}{{> node}}{{/each}}" };
    expect(heads(await problemsOf({ document: "{{> node tree}}", partials }, { tree }))).toEqual([
      expect.stringMatching(
        /^partials\/node\.hbs:1:\d+ output-too-large \| The document would be larger/,
      ),
    ]);
  });

  test("lists inside lists that print more than any document", async () => {
    const list = Array.from({ length: 300 }, () => "x".repeat(1000));
    const document = "{{#each list}}{{#each @root.list}}{{this}}{{/each}}{{/each}}";
    expect(heads(await problemsOf({ document }, { list }))).toEqual([
      "document.hbs:1:35 output-too-large | The document would be larger than 20 million characters, or take too many steps.",
    ]);
  });

  test("many blocks inside each other", async () => {
    const document = "{{#if x}}\n".repeat(20_000) + "{{/if}}".repeat(20_000);
    expect(heads(await problemsOf({ document }, { x: true }))).toEqual([
      "document.hbs:26:1 template-too-deep | More than 25 blocks, or calls, stand inside each other, or 100 {{else …}} follow one another.",
    ]);
  });

  test("the deepest blocks in a partial that calls itself", async () => {
    const deep = `${"{{#if x}}".repeat(25)}{{> a}}${"{{/if}}".repeat(25)}`;
    const problems = await problemsOf({ document: deep, partials: { a: deep } }, { x: true });
    expect(heads(problems)).toEqual([expect.stringContaining("template-too-deep")]);
  });

  test("an {{else if}} after the other, which are blocks inside each other", async () => {
    const chain = (count: number): string => `{{#if x}}${"{{else if x}}\n".repeat(count)}{{/if}}`;
    expect(heads(await problemsOf({ document: chain(100) }, { x: true }))).toEqual([]);
    expect(heads(await problemsOf({ document: chain(9000) }, { x: true }))).toEqual([
      expect.stringMatching(/^document\.hbs:101:1 template-too-deep/),
    ]);
  });

  test("as many faults as nobody mends at a time", async () => {
    const problems = await problemsOf({ document: "{{b}}\n".repeat(9000) }, { a: "x" });
    expect(problems).toHaveLength(200);
    expect(problems[0]).not.toContain("the first 200");
    expect(problems[199]).toContain("document.hbs:200:1 template-field-unknown");
    expect(problems[199]).toContain("These are the first 200");
  });

  test("names that fill a page", async () => {
    const [problem = ""] = await problemsOf({ document: `{{${"a".repeat(4000)}}}` }, { b: "x" });
    expect(problem).toMatch(/There is no “a{280,}…/);
    expect(problem.length).toBeLessThan(700);
  });

  test("rules inside of rules", async () => {
    const css = (depth: number): string =>
      `${"@media print {\n".repeat(depth)}${"}".repeat(depth)}`;
    expect(heads(await problemsOf({ css: css(25) }))).toEqual([]);
    expect(heads(await problemsOf({ css: css(5000) }))).toEqual([
      "document.css:26:14 template-too-deep | Rules of the style sheet stand in one another more than 25 deep.",
    ]);
  });

  test.each([
    ["unclosed comments", "<!-- ".repeat(200_000)],
    ["unclosed images", "<img ".repeat(200_000)],
    ["signs of a tag", "<".repeat(200_000)],
    ["scripts", "<script>\n".repeat(100_000)],
    ["unclosed titles", `<title>${"</titl".repeat(200_000)}`],
    ["spaces", `${" ".repeat(1_000_000)}<p>x</p>`],
  ])("a megabyte of %s, which is read once", { timeout: 20_000 }, async (_, document) => {
    const began = performance.now();
    await problemsOf({ document });
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test.each([
    ["brackets", `${"[".repeat(50_000)}{}`],
    ["brackets with strings", `${'[a"'.repeat(50_001)}"{}`],
    ["spaces", `a${" ".repeat(200_000)}b{}`],
    ["comments that are not closed", "/* ".repeat(200_000)],
    ["escapes", `a{b:"${"\\".repeat(200_000)}"}`],
  ])("styles of %s, which are read once for a pack as well", (_, css) => {
    const began = performance.now();
    scopeCss(compactCss(css), "memo");
    expect(performance.now() - began).toBeLessThan(3000);
  });

  test("calls inside calls", async () => {
    const document = `{{#if ${"(x ".repeat(5000)}${")".repeat(5000)}}}{{/if}}`;
    expect(heads(await problemsOf({ document }))).toEqual([
      "document.hbs:1:1 template-too-deep | More than 25 blocks, or calls, stand inside each other, or 100 {{else …}} follow one another.",
    ]);
  });
});

test("a partial may call itself while its data lasts", async () => {
  const tree = { name: "a", children: [{ name: "b", children: [] }] };
  const partials = { node: "{{name}}{{#each children}}{{> node}}{{/each}}" };
  expect(await problemsOf({ document: "{{> node tree}}", partials }, { tree })).toEqual([]);
});

test("the deepest templates that are allowed can be printed", async () => {
  const deep = `${"{{#if @root.x}}".repeat(25)}{{#if next}}{{> a next}}{{/if}}`;
  const partial = `${"{{#with this}}".repeat(23)}{{#if next}}{{> a next}}{{/if}}${"{{/with}}".repeat(23)}`;
  let next: object | null = null;
  for (let depth = 0; depth < 24; depth++) next = { next };
  const texts = {
    document: `${deep}${"{{/if}}".repeat(25)}`.replace("{{#if @root.x}}", ""),
    partials: { a: partial },
  };
  texts.document = texts.document.replace("{{/if}}", "");
  expect(await problemsOf(texts, { x: true, next })).toEqual([]);
});
