import { createHash } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { openHelpers } from "../../src/helpers/open-helpers.ts";
import type { HelperFile } from "../../src/model/workspace-helpers.ts";

const limits = { start: 5_000, call: 300, length: 20 };

function moduleOf(text: string, ...names: string[]): HelperFile {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { file: "templates/helpers.mjs", sha256, text, names };
}

async function opened(text: string, ...names: string[]) {
  const { value, problems } = await openHelpers([moduleOf(text, ...names)], limits);
  expect(problems).toEqual([]);
  if (!value) throw new Error("no helpers");
  onTestFinished(() => value.close());
  return value;
}

describe("helpers of a workspace", () => {
  it("make text of plain values", async () => {
    const { call, names } = await opened(
      "export function shout(text, mark) { return text.toUpperCase() + mark; }\nexport const count = (list) => String(list.length);",
      "shout",
      "count",
    );
    expect(names).toEqual(["shout", "count"]);
    expect(call("shout", ["ports", "!"])).toEqual({ text: "PORTS!" });
    expect(call("count", [[1, { a: null }]])).toEqual({ text: "2" });
  });

  it("are asked once for the same values, so that a document says the same twice", async () => {
    const { call } = await opened(
      "let times = 0; export const next = () => String(++times);",
      "next",
    );
    expect([call("next", ["a"]), call("next", ["a"]), call("next", ["b"])]).toEqual([
      { text: "1" },
      { text: "1" },
      { text: "2" },
    ]);
  });

  it.each([
    ["throw new Error('no port')", "failed: no port"],
    ["throw { toString() { throw 1 } }", "failed: something that cannot be told"],
    ["return", "gave nothing, not text"],
    ["return null", "gave null, not text"],
    ["return 7", "gave a number, not text"],
    ["return ['a']", "gave a list, not text"],
    ["return { html: '<b>' }", "gave an object, not text"],
    ["return Promise.resolve('a')", "gave a promise, not text"],
    ["return () => 'a'", "gave a function, not text"],
    ["return 'x'.repeat(21)", "gave more than 20 characters"],
    ["return '\\ud83d'", "gave half a character"],
  ])("are at fault where they %s", async (body, fault) => {
    const { call } = await opened(`export function it() { ${body}; }`, "it");
    expect(call("it", ["a"])).toEqual({ fault });
  });

  it("are stopped where they do not end, and what follows says why it is not called", async () => {
    const { call } = await opened(
      "export function loop() { for (;;); }\nexport function fine() { return 'a'; }",
      "loop",
      "fine",
    );
    const before = performance.now();
    expect(call("loop", [1])).toEqual({ fault: "took more than 0.3 seconds" });
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(call("fine", [1])).toHaveProperty("fault");
  });

  it("do not take the program with them where they end it", async () => {
    const { call } = await opened("export function end() { process.exit(3); }", "end");
    expect(call("end", [1])).toHaveProperty("fault");
  });

  it("see no environment, and cannot change what they are given", async () => {
    const { call } = await opened(
      "export const env = () => Object.keys(process.env).join();\nexport const spoil = (record) => (record.title = 'x');",
      "env",
      "spoil",
    );
    const record = { title: "Ports" };
    expect(call("env", [1])).toEqual({ text: "" });
    expect(call("spoil", [record])).toEqual({ text: "x" });
    expect(record).toEqual({ title: "Ports" });
  });

  it.each([
    ["export function it( {", /cannot be loaded/],
    ["throw new Error('not today'); export function it() {}", /not today/],
    ["import './other.mjs'; export function it() {}", /cannot be loaded/],
    ["export const it = 'text';", /“it” is no function/],
    ["export function other() {}", /“it” is no function/],
    ["for (;;); export function it() {}", /not loaded after 0\.5 seconds/],
    ["process.exit(0); export function it() {}", /cannot be loaded/],
  ])("are not opened where the module is “%s”", async (text, message) => {
    const { value, problems } = await openHelpers([moduleOf(text, "it")], {
      ...limits,
      start: 500,
    });
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      { rule: "helper-invalid", place: { file: "templates/helpers.mjs" } },
    ]);
    expect(problems[0]?.message).toMatch(message);
  });
});
