import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { ruleCatalogue } from "../../src/model/rule-catalogue.ts";
import { dataRules } from "../../src/rules/index.ts";
import { check } from "../check/check-text.ts";
import { lines } from "../load/scratch.ts";
import type { Right } from "./case.ts";
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
  test.each(wrong)("finds $expected", async (given) => {
    const { problems } = await checked(given);
    const found = problems.filter((problem) => problem.rule === rule);
    expect(lines(found)).toEqual(given.expected);
    if (given.hint !== undefined) expect(found[0]?.hint).toBe(given.hint);
  });

  test.each(right)("passes over %j", async (given) => {
    const { problems, value } = await checked(given);
    expect(lines(problems.filter((problem) => problem.rule === rule))).toEqual([]);
    expect(value).toBeDefined();
  });
});

const checked = ({ head = "", files, settings, now, proved, predecessors }: Right) =>
  check(head, files, settings, {
    now: now === undefined ? undefined : new Date(now),
    proved: new Set(proved),
    predecessors: predecessors && new Map(Object.entries(predecessors)),
  });
