import { expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { mayBeHalfWritten } from "../../src/watch/half-written.ts";

const found = (severity: Diagnostic["severity"], file?: string): Diagnostic => ({
  rule: "yaml-syntax",
  severity,
  message: "",
  hint: "",
  ...(file !== undefined && { file }),
});

it.each([
  ["an error in a file that has just changed", [found("error", "data/a.yaml")], true],
  ["an error in another file", [found("error", "data/b.yaml")], false],
  ["a warning", [found("warning", "data/a.yaml")], false],
  ["an error without a file", [found("error")], false],
] as const)("%s", (_what, diagnostics, expected) => {
  expect(mayBeHalfWritten(diagnostics, ["data/a.yaml"])).toBe(expected);
});
