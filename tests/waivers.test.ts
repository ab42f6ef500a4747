import { describe, expect, test } from "vitest";
import { judge } from "../src/judge.ts";
import type { Problem } from "../src/model/diagnostic.ts";
import type { Waiver } from "../src/model/edition.ts";
import type { RuleId } from "../src/model/rule-catalogue.ts";
import { unusedWaivers, waive } from "../src/waivers.ts";
import { faults } from "./check/check-text.ts";
import { editionOf } from "./support/edition.ts";

const problem = (rule: RuleId, record = "sources/s"): Problem => ({
  rule,
  message: "m",
  hint: "h",
  record,
});
const waiver: Waiver = { rule: "unused-source", reason: "R", by: "Desk", until: "2025-09-30" };
const edition = (...waivers: Waiver[]) =>
  editionOf({ head: { id: "e", title: "T", issued: "2025-09-01", waivers } });
const now = new Date("2025-09-30T23:59:59Z");
const later = new Date("2025-10-01T00:00:00Z");

const said = (problems: readonly Problem[], waivers: Waiver[], at = now): string[] =>
  judge(waive(problems, edition(...waivers), at), "release").map(
    ({ severity, rule, message }) => `${severity} ${rule}: ${message}`,
  );

describe("a waiver", () => {
  test("lowers what it covers to a note that says so", () => {
    expect(said([problem("unused-source"), problem("stale-evidence")], [waiver])).toEqual([
      "warning stale-evidence: m",
      "note unused-source: waived by Desk until 2025-09-30: m",
    ]);
  });

  test("of one record covers that record alone", () => {
    const problems = [problem("unused-source"), problem("unused-source", "sources/other")];
    expect(said(problems, [{ ...waiver, record: "sources/other" }])).toEqual([
      "warning unused-source: m",
      "note unused-source: waived by Desk until 2025-09-30: m",
    ]);
  });

  test("is found among thousands, for thousands of problems, in seconds", () => {
    const records = Array.from({ length: 20_000 }, (_, index) => `sources/s-${index}`);
    const waivers = records.map((record) => ({ ...waiver, record }));
    const problems = records.map((record) => problem("unused-source", `${record}-other`));
    const start = performance.now();
    expect(
      waive(
        [...problems, problem("unused-source", "sources/s-19999")],
        edition(...waivers),
        now,
      ).at(-1)?.waived?.by,
    ).toBe("Desk");
    expect(unusedWaivers(problems, edition(...waivers), now, () => undefined)).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(2000);
  }, 120_000);

  test("that has expired covers nothing", () => {
    expect(said([problem("unused-source")], [waiver], later)).toEqual(["warning unused-source: m"]);
  });

  test("does not lower a rule that cannot be waived", () => {
    const fixed = { ...problem("invalid-value"), waived: { by: "Desk", until: "2025-09-30" } };
    expect(judge([fixed], "release")[0]).toMatchObject({ severity: "error", message: "m" });
  });

  test.each(["invalid-value", "waiver-expired", "waiver-unused", "browser-not-found"])(
    "cannot name %s",
    async (rule) => {
      const [fault] = await faults(
        `waivers: [{rule: ${rule}, reason: R, by: A, until: 2025-09-30}]\n`,
      );
      expect(fault).toMatch(/^data\/e\/edition.yaml:4:18 invalid-value: waivers\[1\].rule/);
    },
  );

  test("needs reason, author and expiry", async () => {
    expect(await faults("waivers: [{rule: unused-source}]\n")).toHaveLength(3);
  });
});

describe("a waiver that excuses nothing", () => {
  const unused = (problems: Problem[], at = now, ...waivers: Waiver[]): string[] =>
    unusedWaivers(problems, edition(...waivers), at, () => undefined).map(({ message }) => message);

  test("is reported, by rule and record", () => {
    const other = { ...waiver, record: "sources/other" };
    expect(unused([problem("unused-source")], now, waiver, other)).toEqual([
      "waivers[2]: there is nothing of unused-source to waive in sources/other",
    ]);
  });

  test("is not, where only a build can tell, or where it has expired", () => {
    expect(unused([], now, { ...waiver, rule: "page-budget-exceeded" })).toEqual([]);
    expect(unused([], later, waiver)).toEqual([]);
  });
});
