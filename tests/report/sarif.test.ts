import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { ruleCatalogue } from "../../src/model/rule-catalogue.ts";
import { sarif } from "../../src/report/sarif.ts";
import { context, hostile } from "./hostile.ts";
import { sarifLog } from "./sarif-shape.ts";

function validated(diagnostics: readonly Diagnostic[]) {
  const log = JSON.parse(sarif(diagnostics, context));
  expect(sarifLog.safeParse(log).error?.issues ?? []).toEqual([]);
  return log.runs[0];
}

describe("SARIF", () => {
  it("has the shape that the specification demands, whatever the data holds", () => {
    expect(validated(hostile).results).toHaveLength(hostile.length);
  });

  it("is valid without a result", () => {
    expect(validated([])).toMatchObject({ results: [], tool: { driver: { rules: [] } } });
  });

  it("is held to that shape by this test", () => {
    const log = JSON.parse(sarif(hostile, context));
    log.runs[0].results[0].level = "fatal";
    expect(sarifLog.safeParse(log).success).toBe(false);
    const other = JSON.parse(sarif(hostile, context));
    other.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = "a b";
    expect(sarifLog.safeParse(other).success).toBe(false);
  });

  it("is valid with each rule, and finds each by its index", () => {
    const all = (Object.keys(ruleCatalogue) as Diagnostic["rule"][]).map((rule) => ({
      rule,
      severity: "error" as const,
      message: rule,
      hint: rule,
    }));
    const { results, tool } = validated(all);
    for (const { ruleId, ruleIndex } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }
  });

  it("names files from the repository, encoded, with columns in UTF-16 units", () => {
    const run = validated(hostile);
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.results[0].locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: {
            uri: "briefs/data/%E6%98%A5%20%E5%AD%A3%2C100%25%3A/risks.yaml",
            uriBaseId: "%SRCROOT%",
          },
          region: { startLine: 2, startColumn: 3 },
        },
        logicalLocations: [{ name: "outage", fullyQualifiedName: "risks/outage", kind: "object" }],
      },
    ]);
  });

  it("names the printed document of what stands in no file, and nothing where there is nothing", () => {
    const { results } = validated(hostile);
    expect(results[2].locations).toEqual([
      {
        logicalLocations: [
          { name: "risks page 3", fullyQualifiedName: "en/risks page 3", kind: "resource" },
        ],
      },
    ]);
    expect(results[3].locations).toEqual([]);
  });

  it("says whether the run itself went well", () => {
    const [content, , , machine] = hostile as [Diagnostic, Diagnostic, Diagnostic, Diagnostic];
    expect(validated([content]).invocations).toEqual([{ executionSuccessful: true }]);
    expect(validated([machine]).invocations).toEqual([{ executionSuccessful: false }]);
  });

  it("has the page of a rule, with its first sentence apart, and the profile's severity", () => {
    const rule = (profile: "draft" | "release") => {
      const log = JSON.parse(sarif([hostile[1] as Diagnostic], { ...context, profile }));
      return log.runs[0].tool.driver.rules[0];
    };
    expect(rule("draft")).toMatchObject({
      id: "missing-text",
      shortDescription: { text: "A text is not there." },
      help: { markdown: context.pageOf("missing-text") },
      defaultConfiguration: { level: "warning" },
    });
    expect(rule("release")).toMatchObject({ defaultConfiguration: { level: "error" } });
  });
});

describe("fingerprints", () => {
  const marks = (diagnostics: readonly Diagnostic[]): string[] =>
    validated(diagnostics).results.map(
      (result: Record<string, Record<string, string>>) =>
        result.partialFingerprints?.["diagnostic/v1"],
    );
  const one: Diagnostic = {
    rule: "duplicate-key",
    severity: "error",
    message: 'expected each field once; "title" already stands at line 3, column 3',
    hint: "Delete one.",
    file: "data/spring/risks.yaml",
    line: 4,
    column: 3,
    record: "risks/outage",
  };

  it("stay when lines move", () => {
    const moved = { ...one, message: one.message.replace("line 3", "line 13"), line: 14 };
    expect(marks([moved])).toEqual(marks([one]));
  });

  it.each([
    { rule: "unknown-field" },
    { file: "data/spring/quotes.yaml" },
    { record: "risks/flood" },
    { message: one.message.replace("title", "owner") },
    { output: "en/risks" },
  ] as const)("differ by %j", (change) => {
    expect(marks([{ ...one, ...change }])).not.toEqual(marks([one]));
  });

  it("differ between two that say the same", () => {
    expect(new Set(marks([one, one])).size).toBe(2);
  });
});
