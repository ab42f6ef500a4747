import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type LoadOptions, loadHelpers } from "../../src/helpers/load-helpers.ts";
import type { HelperFile } from "../../src/model/workspace-helpers.ts";

/* What helpers give, and what is made of it; what they could do to a process: tests/hostile. */

const file = "templates/helpers.mjs";

function moduleOf(text: string, ...names: string[]): HelperFile {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { file, sha256, text, names };
}

async function loaded(text: string, names: readonly string[], options?: LoadOptions) {
  const { value, fault } = await loadHelpers([moduleOf(text, ...names)], options);
  if (!value?.call) throw new Error(fault?.why);
  return { names: value.names, call: value.call };
}

describe("helpers of a workspace", () => {
  it("make text of plain values", async () => {
    const { call, names } = await loaded(
      "export function shout(text, mark) { return text.toUpperCase() + mark; }\nexport const count = (list) => String(list.length);",
      ["shout", "count"],
    );
    expect(names).toEqual(["shout", "count"]);
    expect(call("shout", ["ports", "!"])).toEqual({ text: "PORTS!" });
    expect(call("count", [[1, { a: null }]])).toEqual({ text: "2" });
  });

  it("are asked once for the same values, so that a document says the same twice", async () => {
    const { call } = await loaded("let times = 0; export const next = () => String(++times);", [
      "next",
    ]);
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
    ["return 'x'.repeat(10001)", "gave more than 10000 characters"],
    ["return '\\ud83d'", "gave half a character"],
  ])("are at fault where they %s", async (body, fault) => {
    const { call } = await loaded(`export function it() { ${body}; }`, ["it"]);
    expect(call("it", ["a"])).toEqual({ fault });
  });

  it("cannot change what they are given", async () => {
    const { call } = await loaded("export const spoil = (record) => (record.title = 'x');", [
      "spoil",
    ]);
    const record = { title: "Ports" };
    expect(call("spoil", [record])).toEqual({ text: "x" });
    expect(record).toEqual({ title: "Ports" });
  });

  it("are told of before they run, with the place that calls them, and when they are done", async () => {
    const told: unknown[] = [];
    const text = "export const it = () => { throw 1 };";
    const { call } = await loaded(text, ["it"], { onRun: (code) => told.push(code) });
    const place = { file: "a.hbs", line: 2, column: 3 };
    call("it", ["a"], place);
    call("it", ["a"], { ...place, line: 9 });
    expect(told).toEqual([{ loads: { file } }, undefined, { name: "it", place }, undefined]);
  });

  it("are not called where they have ended a process before", async () => {
    const text = "export const a = () => { throw 1 };\nexport const b = () => 'fine';";
    const { call } = await loaded(text, ["a", "b"], { stopped: { a: "is not called any more" } });
    expect(call("a", ["x"])).toEqual({ fault: "is not called any more" });
    expect(call("b", ["x"])).toEqual({ text: "fine" });
  });

  it.each([
    ["export function it( {", /./],
    ["throw new Error('not today'); export function it() {}", /not today/],
    ["import './other.mjs'; export function it() {}", /./],
    ["export const it = 'text';", /“it” is no function/],
    ["export function other() {}", /“it” is no function/],
  ])("are not loaded where the module is “%s”", async (text, why) => {
    const { value, fault } = await loadHelpers([moduleOf(text, "it")]);
    expect(value).toBeUndefined();
    expect(fault?.file).toBe(file);
    expect(fault?.why).toMatch(why);
  });
});
