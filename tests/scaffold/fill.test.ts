import { expect, it } from "vitest";
import { parse } from "yaml";
import { fill } from "../../src/scaffold/fill.ts";

it("puts values where they may stand within quotation marks", () => {
  const value = 'O\'Neil & "Co": \\ # “中文”';
  const filled = fill('a: "{{value}}"\nb: {{id}}\n', { value, id: "2026-01" });
  expect(parse(filled)).toEqual({ a: value, b: "2026-01" });
});

it("leaves no place empty", () => {
  expect(() => fill("{{missing}}", {})).toThrow("{{missing}}");
});
