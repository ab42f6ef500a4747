import { describe, expect, test } from "vitest";
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
      "document.hbs:26:1 template-too-deep | More than 25 blocks, or calls, stand inside each other.",
    ]);
  });

  test("the deepest blocks in a partial that calls itself", async () => {
    const deep = `${"{{#if x}}".repeat(25)}{{> a}}${"{{/if}}".repeat(25)}`;
    const problems = await problemsOf({ document: deep, partials: { a: deep } }, { x: true });
    expect(heads(problems)).toEqual([expect.stringContaining("template-too-deep")]);
  });

  test("calls inside calls", async () => {
    const document = `{{#if ${"(x ".repeat(5000)}${")".repeat(5000)}}}{{/if}}`;
    expect(heads(await problemsOf({ document }))).toEqual([
      "document.hbs:1:1 template-too-deep | More than 25 blocks, or calls, stand inside each other.",
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
