import { describe, expect, test } from "vitest";
import { exitCodeOf, judge } from "../../src/judge.ts";
import { alterableRules, fixedRules } from "../../src/model/alterable-rules.ts";
import type { Problem } from "../../src/model/diagnostic.ts";
import { type RuleId, ruleCatalogue } from "../../src/model/rule-catalogue.ts";

const problem = (rule: RuleId, file?: string, line?: number, column?: number): Problem => ({
  rule,
  message: "m",
  hint: "h",
  ...(file !== undefined && {
    place: { file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) },
  }),
});

describe("judge", () => {
  test("severity by profile, and error where the catalogue says nothing", () => {
    const severities = (profile: "draft" | "release"): string[] =>
      judge(
        [problem("missing-text"), problem("nothing-to-print"), problem("invalid-value")],
        profile,
      ).map(({ rule, severity }) => `${rule} ${severity}`);
    expect(severities("draft")).toEqual([
      "invalid-value error",
      "missing-text warning",
      "nothing-to-print warning",
    ]);
    expect(severities("release")).toEqual([
      "invalid-value error",
      "missing-text error",
      "nothing-to-print warning",
    ]);
  });

  test("the workspace may set severities, but not of what everything rests on", () => {
    const problems = [
      problem("missing-text"),
      problem("risk-score-without-assessor"),
      problem("invalid-value"),
      problem("browser-not-found"),
    ];
    const overrides = {
      "missing-text": "off",
      "risk-score-without-assessor": "warning",
      "invalid-value": "off",
      "browser-not-found": "off",
    } as const;
    expect(
      judge(problems, "release", overrides).map(({ rule, severity }) => `${rule} ${severity}`),
    ).toEqual([
      "browser-not-found error",
      "invalid-value error",
      "risk-score-without-assessor warning",
    ]);
  });

  test("by file, line, column and rule, whatever the order of discovery", () => {
    const sorted = [
      problem("no-workspace"),
      problem("unreadable-file", "a"),
      problem("invalid-value", "a", 2, 9),
      problem("unknown-field", "a", 2, 9),
      problem("invalid-value", "a", 10, 1),
      problem("invalid-value", "a", 10, 2),
      problem("invalid-value", "b", 1, 1),
    ];
    const place = ({ rule, file, line, column }: ReturnType<typeof judge>[number]): unknown => [
      rule,
      file,
      line,
      column,
    ];
    const expected = judge(sorted, "draft").map(place);
    expect(judge([...sorted].reverse(), "draft").map(place)).toEqual(expected);
    expect(expected).toEqual(
      sorted.map(({ rule, place: at }) => [rule, at?.file, at?.line, at?.column]),
    );
  });

  test("the place stands in the diagnostic itself, and nothing else is lost", () => {
    expect(
      judge(
        [
          {
            ...problem("invalid-value", "a", 1, 2),
            record: "quotes/q",
            output: "en/quotes",
            page: 3,
          },
        ],
        "draft",
      ),
    ).toEqual([
      {
        rule: "invalid-value",
        severity: "error",
        message: "m",
        hint: "h",
        file: "a",
        line: 1,
        column: 2,
        record: "quotes/q",
        output: "en/quotes",
        page: 3,
      },
    ]);
  });
});

describe("exitCodeOf", () => {
  test.each<[RuleId[], number]>([
    [[], 0],
    [["missing-text"], 0],
    [["invalid-value"], 1],
    [["invalid-value", "invalid-settings"], 2],
    [["browser-not-found", "invalid-settings", "invalid-value"], 3],
  ])("%j", (rules, code) => {
    expect(
      exitCodeOf(
        judge(
          rules.map((rule) => problem(rule)),
          "draft",
        ),
      ),
    ).toBe(code);
  });

  test("only errors count", () => {
    const [diagnostic] = judge([problem("invalid-settings")], "draft");
    expect(exitCodeOf(diagnostic ? [{ ...diagnostic, severity: "warning" }] : [])).toBe(0);
  });
});

test("every rule can be altered or is fixed, or is not about the content", () => {
  for (const rule of Object.keys(ruleCatalogue) as RuleId[]) {
    const isFixed = (fixedRules as readonly RuleId[]).includes(rule);
    const isContent = ruleCatalogue[rule].concern === "content";
    expect([rule, alterableRules.includes(rule)]).toEqual([rule, isContent && !isFixed]);
  }
});
