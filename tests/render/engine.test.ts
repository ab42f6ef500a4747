import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createEngine, type Print } from "../../src/render/templates/engine.ts";
import { loadHandlebars } from "../../src/render/templates/handlebars.ts";
import { printed } from "./support.ts";

/*
 * Templates are checked before the engine sees them. These hold the engine to
 * its own rules, should something pass the check.
 */

const target = { language: "en", direction: "ltr" } as const;

async function engineWith(partials: Readonly<Record<string, string>> = {}): Promise<Print> {
  const files = Object.entries(partials).map(([name, text]) => [name, { file: name, text }]);
  return createEngine(await loadHandlebars(), Object.fromEntries(files));
}

test("a field that is not there stops the printing", async () => {
  const print = await engineWith();
  expect(() => print("{{x}}", {}, target)).toThrow(/"x" not defined/);
});

test("what an object inherits is not printed", async () => {
  const print = await engineWith();
  expect(print("{{toString}}{{constructor}}", {}, target)).toBe("");
  expect(() => print("{{constructor.name}}", {}, target)).toThrow();
});

test("there are no helpers and decorators but ours", async () => {
  const print = await engineWith();
  expect(() => print("{{log x}}", { x: 1 }, target)).toThrow();
  expect(() => print("{{foo x}}", { x: 1 }, target)).toThrow(/knownHelpersOnly/);
  expect(() => print("{{#*inline 'p'}}{{/inline}}{{> p}}", {}, target)).toThrow();
});

/** What runs where Handlebars is given it: the value of a number is written into its code. */
const tree = {
  type: "Program",
  blockParams: [],
  body: [
    {
      type: "MustacheStatement",
      path: {
        type: "PathExpression",
        data: false,
        depth: 0,
        parts: ["lookup"],
        original: "lookup",
      },
      params: [
        { type: "PathExpression", data: false, depth: 0, parts: [], original: "this" },
        { type: "NumberLiteral", value: "globalThis.hasRun = true", original: 1 },
      ],
      escaped: true,
      strip: { open: false, close: false },
    },
  ],
};

test("a syntax tree is no template and no partial", async () => {
  const isNone = /^A template is a string\.$/;
  const print = await engineWith();
  expect(() => print(tree as never, {}, target)).toThrow(isNone);
  await expect(engineWith({ one: tree as never })).rejects.toThrow(isNone);
  expect("hasRun" in globalThis).toBe(false);
});

test("there are no partials but those of the set", async () => {
  const print = await engineWith({ one: "1" });
  expect(print("{{> one}}", {}, target)).toBe("1");
  for (const name of ["two", "constructor", "toString", "__proto__", "hasOwnProperty", "../one"]) {
    expect(() => print(`{{> ${name}}}`, { [name]: "x" }, target)).toThrow();
  }
});

test("no value leads to what it inherits, by whatever way", async () => {
  const print = await engineWith();
  const data = { list: ["x"], text: "x", own: { constructor: "my own" } };
  for (const way of [
    ...["list.constructor.name", "text.constructor.name", "list.__proto__.length"],
    ...["own.__proto__.toString", "@root.constructor.name"],
  ]) {
    expect(() => print(`{{${way}}}`, data, target)).toThrow();
  }
  for (const name of ["constructor", "__proto__", "toString", "__defineGetter__"]) {
    expect(print(`{{lookup list "${name}"}}{{lookup this "${name}"}}`, data, target)).toBe("");
    expect(print(`{{#with list}}{{${name}}}{{/with}}`, data, target)).toBe("");
  }
  expect(print("{{own.constructor}}", data, target)).toBe("my own");
});

test("Handlebars is one whose known holes are closed, by the lock and as installed", async () => {
  const lock = JSON.parse(
    readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"),
  ) as { packages: Record<string, { version: string }> };
  const locked = Object.entries(lock.packages).filter(([path]) => path.endsWith("/handlebars"));
  const versions = [...locked.map(([, { version }]) => version), (await loadHandlebars()).VERSION];
  expect(locked.map(([path]) => path)).toEqual(["node_modules/handlebars"]);
  for (const version of versions) {
    const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
    expect([major, minor]).toEqual([4, 7]);
    expect(patch).toBeGreaterThanOrEqual(10);
  }
});

test("engines share nothing", async () => {
  await engineWith({ one: "1" });
  const other = await engineWith();
  expect(() => other("{{> one}}", {}, target)).toThrow(/one/);
});

test("a partial's lines stay where they are, also if its call is indented", async () => {
  const partials = { lines: "a\nb\n" };
  expect(await printed("<pre>\n    {{> lines}}\n</pre>", {}, { partials })).toBe(
    "<pre>\n    a\nb\n</pre>",
  );
});
