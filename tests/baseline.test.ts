import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { baselineText, entriesFor, outdatedEntries, recognise } from "../src/baseline.ts";
import { check } from "../src/index.ts";
import { judge } from "../src/judge.ts";
import { fixedRules } from "../src/model/alterable-rules.ts";
import { type Baseline, baselineRules } from "../src/model/baseline.ts";
import type { Problem } from "../src/model/diagnostic.ts";
import { aWorkspace } from "./cli/program.ts";

const problem = (over: Partial<Problem> = {}): Problem => ({
  rule: "statement-without-evidence",
  message: "positions[1] names no evidence",
  hint: "h",
  place: { file: "data/spring/issues.yaml", line: 4 },
  record: "issues/who-pays",
  ...over,
});
const knowing = (...problems: Problem[]): Baseline => ({
  known: entriesFor(problems),
  placeOf: (index) => ({ file: "baseline.json", line: index + 1 }),
});
const severities = (problems: readonly Problem[]) =>
  judge(problems, "release").map(({ severity }) => severity);

describe("what is known", () => {
  it("is a note that says so", () => {
    const [diagnostic] = judge(recognise([problem()], knowing(problem())), "release");
    expect(diagnostic).toMatchObject({
      severity: "note",
      message: "known in baseline.json: positions[1] names no evidence",
    });
  });

  it("is known on another line, and in another place of its list", () => {
    const moved = problem({
      message: "positions[3] names no evidence",
      place: { file: "data/spring/issues.yaml", line: 44 },
    });
    expect(severities(recognise([moved], knowing(problem())))).toEqual(["note"]);
  });

  it.each([
    ["in another record", problem({ record: "issues/other" })],
    ["in another file", problem({ place: { file: "data/winter/issues.yaml", line: 4 } })],
    ["by another rule", problem({ rule: "missing-text" })],
    ["of another content", problem({ message: "positions[1] names no evidence but 2 others" })],
  ])("is not known %s", (_where, other) => {
    expect(severities(recognise([other], knowing(problem())))).toEqual(["error"]);
  });

  it("is told again, all of it, where there is one more of the same", () => {
    const second = problem({ place: { file: "data/spring/issues.yaml", line: 9 } });
    const baseline = knowing(problem(), second);
    expect(baseline.known).toMatchObject([{ count: 2 }]);
    expect(severities(recognise([problem(), second], baseline))).toEqual(["note", "note"]);
    const third = problem({ place: { file: "data/spring/issues.yaml", line: 20 } });
    expect(severities(recognise([problem(), second, third], baseline))).toEqual([
      "error",
      "error",
      "error",
    ]);
  });

  it("leaves a waiver its own words", () => {
    const waived = problem({ waived: { by: "Desk", until: "2025-10-01" } });
    const [diagnostic] = judge(recognise([waived], knowing(problem())), "release");
    expect(diagnostic?.message).toMatch(/^waived by Desk/);
  });

  it("can never be what may not be waived, nor what is wrong with a quotation's words", () => {
    expect(baselineRules.filter((id) => fixedRules.some((fixed) => fixed === id))).toEqual([]);
    for (const rule of ["quotation-edited", "baseline-outdated", "browser-not-found"] as const) {
      expect(baselineRules).not.toContain(rule);
      const forged = knowing(problem({ rule }));
      const [before] = severities([problem({ rule })]);
      expect(severities(recognise([problem({ rule })], forged))).toEqual([before]);
    }
  });
});

describe("what is known and not there any more", () => {
  const said = (problems: Problem[], baseline: Baseline, looked = true) =>
    outdatedEntries(problems, baseline, () => looked).map(({ message, place }) => [
      message,
      place?.line,
    ]);

  it("is named, where somebody has looked for it", () => {
    const baseline = knowing(problem());
    expect(said([], baseline)).toEqual([
      [
        "known[1]: statement-without-evidence is known in data/spring/issues.yaml, issues/who-pays, and is there no more",
        1,
      ],
    ]);
    expect(said([], baseline, false)).toEqual([]);
    expect(said([problem()], baseline)).toEqual([]);
  });

  it("is named as well where there is less of it", () => {
    expect(said([problem()], knowing(problem(), problem()))).toEqual([
      [expect.stringContaining("is known 2 times in"), 1],
    ]);
  });

  it("is not asked for where the answer depends on the machine", () => {
    expect(said([], knowing(problem({ rule: "proof-missing" })))).toEqual([]);
  });
});

describe("check with a baseline", { timeout: 60_000 }, () => {
  const edition = (id: string): string => `id: ${id}
title: Harbours
issued: 2025-09-01
documents: [risks]
risks:
  - id: strike
    title: Strikes
  - id: flood
    title: Floods
`;
  const files = () => ({
    "data/spring/edition.yaml": edition("spring"),
    "data/winter/edition.yaml": edition("winter"),
  });
  const errors = async (cwd: string, editions?: string[]) => {
    const { diagnostics } = await check({ cwd, editions, profile: "release" });
    return diagnostics
      .filter(({ severity }) => severity !== "note")
      .map(({ rule, file, record }) => [rule, file, record].join(" "));
  };

  it("passes what was there, and tells what comes and what goes", async () => {
    const cwd = aWorkspace(files());
    expect(await errors(cwd)).not.toEqual([]);
    const written = await check({ cwd, profile: "release", writeBaseline: true });
    expect(written.exitCode).toBe(0);
    expect(written.known).toBeGreaterThan(3);
    expect(await errors(cwd)).toEqual([]);

    const path = join(cwd, "data/spring/edition.yaml");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("  - id: strike\n    title: Strikes\n", ""));
    expect([...new Set((await errors(cwd)).map((line) => line.split(" ")[0]))]).toEqual([
      "baseline-outdated",
    ]);
    writeFileSync(path, `${text}  - id: fog\n    title: Fog\n`);
    const came = await errors(cwd);
    expect(came.length).toBeGreaterThan(0);
    expect(came.filter((line) => !line.endsWith("data/spring/edition.yaml risks/fog"))).toEqual([]);
  });

  it("of one edition leaves what is known of the others, in the same bytes", async () => {
    const cwd = aWorkspace(files());
    await check({ cwd, writeBaseline: true });
    const before = readFileSync(join(cwd, "baseline.json"), "utf8");
    await check({ cwd, editions: ["spring"], writeBaseline: true });
    await check({ cwd, writeBaseline: true });
    expect(readFileSync(join(cwd, "baseline.json"), "utf8")).toBe(before);
    expect(await errors(cwd, ["winter"])).toEqual([]);
  });

  it("writes down nothing that may not be known", async () => {
    const cwd = aWorkspace({
      "data/spring/edition.yaml": `${edition("spring")}  - id: fog\n    titel: Fog\n`,
    });
    const { exitCode } = await check({ cwd, writeBaseline: true });
    expect(exitCode).toBe(1);
    const { known } = JSON.parse(readFileSync(join(cwd, "baseline.json"), "utf8"));
    const rules = known.map(({ rule }: { rule: string }) => rule);
    expect(rules).not.toContain("unknown-field");
    expect(rules).not.toContain("missing-field");
  });

  it("keeps what is known of an edition that it could not read to its end", async () => {
    const cwd = aWorkspace(files());
    await check({ cwd, writeBaseline: true });
    const before = readFileSync(join(cwd, "baseline.json"), "utf8");
    const path = join(cwd, "data/spring/edition.yaml");
    writeFileSync(path, `${readFileSync(path, "utf8")}  - id: fog\n`);
    await check({ cwd, writeBaseline: true });
    const { known } = JSON.parse(readFileSync(join(cwd, "baseline.json"), "utf8"));
    for (const entry of JSON.parse(before).known) expect(known).toContainEqual(entry);
    expect(new Set(known.map((entry: object) => JSON.stringify(entry))).size).toBe(known.length);
  });

  it.each([
    ["no JSON", '{ "baseline": 1, '],
    ["another version", '{ "baseline": 2, "known": [] }'],
    [
      "a rule that cannot be known",
      '{ "baseline": 1, "known": [{ "rule": "invalid-value", "finding": "0123456789abcdef" }] }',
    ],
  ])("that is broken stops everything: %s", async (_what, text) => {
    const cwd = aWorkspace({ ...files(), "baseline.json": text });
    const report = await check({ cwd });
    expect(report.exitCode).toBe(2);
    expect(report.diagnostics).toContainEqual(
      expect.objectContaining({ rule: "baseline-invalid", file: "baseline.json" }),
    );
    await check({ cwd, writeBaseline: true });
    expect(readFileSync(join(cwd, "baseline.json"), "utf8")).toBe(text);
  });

  it("is written only where that is asked for", async () => {
    const cwd = aWorkspace(files());
    await check({ cwd });
    expect(existsSync(join(cwd, "baseline.json"))).toBe(false);
  });
});

it("the file names its schema", () => {
  expect(JSON.parse(baselineText([]))).toEqual({
    $schema: "./node_modules/briefwright/schema/baseline.schema.json",
    baseline: 1,
    known: [],
  });
});
