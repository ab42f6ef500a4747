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
