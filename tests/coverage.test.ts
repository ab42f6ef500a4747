import { describe, expect, test } from "vitest";
import { build, check } from "../src/index.ts";
import { scratch } from "./load/scratch.ts";

const edition = `id: spring
title: Harbours
issued: 2025-09-01
documents: [summary]
sources: [{ id: study, title: A study }]
findings:
  - { id: nine-days, text: Ships wait nine days., evidence: { sources: [study] } }
  - { id: mole, text: The Mole says so. }
`;
const workspace = (more: Record<string, string> = {}) =>
  scratch({ "data/spring/edition.yaml": edition, ...more });
const rule = "coverage-below-minimum";
const found = ({ diagnostics }: { diagnostics: readonly { rule: string }[] }, wanted: string) =>
  diagnostics.filter((diagnostic) => diagnostic.rule === wanted);

describe("a minimum of coverage", () => {
  test.each([
    ["50", 0],
    ["50%", 0],
    [50.1, 1],
    ["100", 1],
  ])("of %s is held against half of the statements", async (minCoverage, count) => {
    const report = await check({ cwd: await workspace(), minCoverage });
    expect(found(report, rule)).toHaveLength(count);
    if (count > 0) expect(report.exitCode).toBe(1);
  });

  test("from the command line goes before that of the edition", async () => {
    const cwd = await workspace({ "data/spring/edition.yaml": `${edition}minCoverage: 90\n` });
    expect(found(await check({ cwd }), rule)).toHaveLength(1);
    expect(found(await check({ cwd, minCoverage: 40 }), rule)).toEqual([]);
  });

  test.each(["much", "101", "-1", ""])("of “%s” makes no sense", async (minCoverage) => {
    const report = await check({ cwd: await workspace(), minCoverage });
    expect(found(report, "invalid-usage")).toHaveLength(1);
    expect(report.exitCode).toBe(2);
  });

  test("keeps an edition below it from being published", async () => {
    const cwd = await workspace();
    const { editions, exitCode } = await build({ cwd, formats: ["html"], minCoverage: 100 });
    expect([exitCode, editions.map(({ written }) => written)]).toEqual([1, [false]]);
    const enough = await build({ cwd, formats: ["html"], minCoverage: 50 });
    expect(enough.editions.map(({ written }) => written)).toEqual([true]);
  });
});

describe("the matrix of coverage", () => {
  test("is in the report where it is asked for", async () => {
    const cwd = await workspace();
    expect((await check({ cwd })).editions[0]).not.toHaveProperty("coverage");
    expect((await check({ cwd, coverage: true })).editions[0]?.coverage).toMatchObject({
      sources: [{ number: "S1", id: "study", title: "A study" }],
      statements: [
        {
          number: "F1",
          record: "findings/nine-days",
          sources: { study: "direct" },
          independent: 1,
        },
        { number: "F2", record: "findings/mole", text: "The Mole says so.", independent: 0 },
      ],
      supported: 50,
      independentlySupported: 0,
    });
  });

  test("shows no text that is private", async () => {
    const cwd = await workspace({ "data/spring/private.yaml": "- The Mole\n" });
    const report = await check({ cwd, coverage: true });
    expect(report.editions[0]?.coverage?.statements).toHaveLength(2);
    expect(JSON.stringify(report)).not.toContain("Mole says");
  });
});
