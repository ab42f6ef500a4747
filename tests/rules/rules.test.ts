import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { ruleCatalogue } from "../../src/model/rule-catalogue.ts";
import { dataRules } from "../../src/rules/index.ts";
import { check } from "../check/check-text.ts";
import { lines } from "../load/scratch.ts";
import { cases } from "./cases.ts";

describe("the registry", () => {
  test("has every rule of the folder, each under the name of its file", async () => {
    const files = (await readdir(new URL("../../src/rules/", import.meta.url)))
      .filter((name) => name.endsWith(".ts") && name !== "index.ts" && name !== "rule.ts")
      .map((name) => name.replace(".ts", ""));
    expect(dataRules.map(({ id }) => id).sort()).toEqual(files.sort());
    expect(files.filter((name) => !Object.hasOwn(ruleCatalogue, name))).toEqual([]);
  });

  test("every rule has a case that fails and one that passes", () => {
    const tried = dataRules.map(({ id }) => [
      id,
      (cases[id]?.wrong.length ?? 0) > 0,
      (cases[id]?.right.length ?? 0) > 0,
    ]);
    expect(tried).toEqual(dataRules.map(({ id }) => [id, true, true]));
  });
});

describe.each(Object.entries(cases))("%s", (rule, { wrong, right }) => {
  test.each(wrong)("finds $expected", async ({ head = "", files, settings, expected, hint }) => {
    const { problems } = await check(head, files, settings);
    const found = problems.filter((problem) => problem.rule === rule);
    expect(lines(found)).toEqual(expected);
    if (hint !== undefined) expect(found[0]?.hint).toBe(hint);
  });

  test.each(right)("passes over %j", async ({ head = "", files, settings }) => {
    const { problems, value } = await check(head, files, settings);
    expect(lines(problems)).toEqual([]);
    expect(value).toBeDefined();
  });
});
