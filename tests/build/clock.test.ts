import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { build, check } from "../../src/index.ts";

const edition = `id: spring
title: Harbours
issued: 2025-09-01
documents: [summary]
bottomLine: Act.
embargo: { until: 2025-09-01T06:00:00+02:00 }
`;

function workspace(): string {
  const cwd = mkdtempSync(join(tmpdir(), "briefwright-clock-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  mkdirSync(join(cwd, "data/spring"), { recursive: true });
  writeFileSync(join(cwd, "data/spring/edition.yaml"), edition);
  return cwd;
}

const outputs = (cwd: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(cwd, "output"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [
        name,
        readFileSync(join(parentPath, name)).toString("base64"),
      ]),
  );

describe("the clock", { timeout: 60_000 }, () => {
  test("changes no byte of what goes out", async () => {
    const [early, late] = [workspace(), workspace()];
    const given = { formats: ["html"], profile: "draft" } as const;
    await build({ cwd: early, now: "2025-08-01", ...given });
    await build({ cwd: late, now: "2031-01-01", ...given });
    expect(Object.keys(outputs(early)).sort()).toEqual(["manifest.json", "summary.html"]);
    expect(outputs(late)).toEqual(outputs(early));
  });

  test("lets no release out before its embargo is over", async () => {
    const cwd = workspace();
    const given = { cwd, formats: ["html"], profile: "release" } as const;
    const held = await build({ ...given, now: "2025-09-01T03:59:59Z" });
    expect(held.exitCode).toBe(1);
    expect(held.diagnostics.map(({ rule }) => rule)).toEqual(["embargo-not-over"]);
    expect(readdirSync(cwd)).toEqual(["data"]);
    const out = await build({ ...given, now: "2025-09-01T04:00:00Z" });
    expect(out.diagnostics.map(({ rule }) => rule)).toEqual(["embargo-over"]);
    expect(outputs(cwd)).toHaveProperty(["summary.html"]);
  });

  test("is that of SOURCE_DATE_EPOCH where no time is given, else the machine's", async () => {
    const rules = async (given: { now?: string; sourceDate?: string }) =>
      (await check({ cwd: workspace(), ...given })).diagnostics.map(({ rule }) => rule);
    expect(await rules({ sourceDate: "0" })).toEqual(["embargo-not-over"]);
    expect(await rules({})).toEqual(["embargo-over"]);
    expect(await rules({ now: "soon" })).toContain("invalid-usage");
  });
});
