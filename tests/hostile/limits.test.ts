import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { fileTooLarge, tooManyPages } from "../../src/build/limits.ts";
import { startDeadline } from "../../src/deadline.ts";
import { build, check, evidence, list } from "../../src/index.ts";
import { limitsOf, limitsSchema } from "../../src/model/limits.ts";
import { scratch } from "../load/scratch.ts";
import { outcomeOf, refused, sound, tried } from "./a-run.ts";

/*
 * Limits with names: which, where it was met, how it is raised. Those of the browser are met in
 * tests/browser/limits.test.ts, those of templates in tests/render/limits.test.ts, those of
 * YAML in tests/load/yaml.test.ts.
 */

const risks = "data/spring/risks.yaml";

test("records: the first too many is named, with how to raise the limit", async () => {
  const three = ["a", "b", "c"].map((id) => `- {id: ${id}, title: x}\n`).join("");
  const found = await tried({ "briefwright.yaml": "limits: {records: 2}\n", [risks]: three });
  expect(found).toMatchObject(refused(`${risks}:3:3 too-many-records`));
  expect(found.report.diagnostics[0]?.hint).toContain("limits.records in briefwright.yaml");
  expect(
    (await tried({ "briefwright.yaml": "limits: {records: 3}\n", [risks]: three })).exitCode,
  ).toBe(0);
});

test("records: as many as are allowed are checked within seconds", {
  timeout: 60_000,
}, async () => {
  const many = Array.from({ length: 5001 }, (_, at) => `- {id: r${at}, title: x}\n`).join("");
  const { errors, seconds } = await tried({ [risks]: many });
  expect(errors).toEqual([`${risks}:5001:3 too-many-records`]);
  expect(seconds).toBeLessThan(20);
});

describe("of sizes together, before anything is read", () => {
  test("data of an edition: the largest file is named, with how to raise the limit", async () => {
    const long = (bytes: number) => `- {id: a, title: ${"x".repeat(bytes)}}\n`;
    const files = {
      "data/spring/risks.yaml": long(900_000),
      "data/spring/findings/none.md": "x".repeat(200_000),
    };
    const settings = (megabytes: number) => ({
      "briefwright.yaml": `limits: {editionMegabytes: ${megabytes}}\n`,
    });
    const found = await tried({ ...files, ...settings(1) });
    expect(found).toMatchObject(refused(`${risks} input-too-large`));
    const [told] = found.report.diagnostics;
    expect(told?.message).toContain(
      "at most 1 MB of data in an edition; found 1.0 MB, of which this file has 0.9 MB",
    );
    expect(told?.hint).toContain("limits.editionMegabytes in briefwright.yaml");
    const { errors } = await tried({ ...files, ...settings(2) });
    expect(errors.join()).not.toContain("input-too-large");
  });

  test("held texts of an edition, PDFs apart", async () => {
    const files = {
      "briefwright.yaml": "limits: {heldMegabytes: 1}\n",
      "data/spring/texts/report.txt": "x ".repeat(600_000),
      "data/spring/texts/other.pdf": new Uint8Array(2_000_000),
    };
    const { errors, report } = await tried(files);
    expect(errors).toEqual(["data/spring/texts/report.txt input-too-large"]);
    const hints = report.diagnostics.map(({ hint }) => hint).join();
    expect(hints).toContain("limits.heldMegabytes in briefwright.yaml");
  });
});

/** An edition whose quotations nearly stand in a long text, of which each takes a while. */
function nearMisses(seconds: number) {
  const words = ["the port", "cranes", "a ship", "rain", "in spring", "delay", "strike"];
  const text = (count: number) =>
    Array.from({ length: count }, (_, at) => words[(at * at + (at >> 3)) % words.length]).join(" ");
  const quotes = Array.from(
    { length: 400 },
    (_, at) =>
      `- {id: q${at}, source: report, speakers: unattributed, text: "${text(40 + at)} zebra"}\n`,
  );
  return {
    "briefwright.yaml": `limits: {runSeconds: ${seconds}}\n`,
    "data/spring/texts/report.txt": text(600_000),
    "data/spring/quotes.yaml": quotes.join(""),
  };
}

/** Milliseconds: seconds more than the limit, on a busy machine. All of it would take minutes. */
const inTime = 15_000;

describe("of the run, while it reads", { timeout: 120_000 }, () => {
  test.each(["check", "build", "list", "evidence"] as const)("%s ends in time", async (command) => {
    const cwd = await scratch({ ...sound, ...nearMisses(2) });
    const began = performance.now();
    const { diagnostics, exitCode } = await { check, build, list, evidence }[command]({ cwd });
    expect(performance.now() - began).toBeLessThan(inTime);
    expect(diagnostics.map(({ rule }) => rule)).toContain("run-too-long");
    expect(diagnostics.find(({ rule }) => rule === "run-too-long")?.hint).toContain(
      "limits.runSeconds in briefwright.yaml",
    );
    expect(exitCode).toBe(1);
  });

  test("it hears of Ctrl-C", async () => {
    const cwd = await scratch({ ...sound, ...nearMisses(60) });
    const interruption = new AbortController();
    const reason = new Error("Ctrl-C");
    setTimeout(() => interruption.abort(reason), 1000);
    const began = performance.now();
    await expect(check({ cwd, signal: interruption.signal })).rejects.toBe(reason);
    expect(performance.now() - began).toBeLessThan(inTime);
  });
});

describe("of the run", () => {
  test("what is not made when the time is over says so, and what was made is published", async () => {
    const ids = Array.from({ length: 40 }, (_, at) => `e${String(at).padStart(2, "0")}`);
    const files = Object.fromEntries(
      ids.map((id) => [`data/${id}/edition.yaml`, `id: ${id}\ntitle: x\nissued: "2025-09-01"\n`]),
    );
    const cwd = await scratch({ ...files, "briefwright.yaml": "limits: {runSeconds: 1}\n" });
    let now = 0;
    // Each document seems to take a tenth of a second, so that the eleventh comes too late.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    try {
      const onProgress = () => {
        now += 100;
        vi.advanceTimersByTime(100);
      };
      const report = await build({ cwd, formats: ["html"], onProgress });
      expect(now).toBeGreaterThanOrEqual(1000);
      const late = report.diagnostics.filter(({ rule }) => rule === "run-too-long");
      const made = report.editions.filter(({ written }) => written);
      expect([late.length > 0, made.length > 0, late.length + made.length]).toEqual([
        true,
        true,
        40,
      ]);
      expect(late[0]?.hint).toContain("limits.runSeconds in briefwright.yaml");
      expect(report.exitCode).toBe(1);
      for (const { id } of made) await readFile(join(cwd, "output", id, "manifest.json"));
    } finally {
      vi.useRealTimers();
    }
  });

  test("a deadline is told from an end that the caller wants", () => {
    const caller = new AbortController();
    const deadline = startDeadline(caller.signal);
    deadline.set(60);
    caller.abort(new Error("Ctrl-C"));
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.isReason(deadline.signal.reason)).toBe(false);
    deadline.stop();
  });
});

test("pages are counted in what the browser has printed, files by their bytes", () => {
  const limits = { ...limitsOf({}), pages: 2, outputMegabytes: 1 };
  const pdf = (pages: number) => Buffer.from(`/Type /Pages\n${"<</Type /Page\n>>".repeat(pages)}`);
  expect(tooManyPages(pdf(2), limits)).toBeUndefined();
  expect(tooManyPages(pdf(3), limits)).toMatchObject({
    rule: "too-many-pages",
    message: "The document has 3 pages; at most 2 are allowed.",
  });
  expect(fileTooLarge(new Uint8Array(1024 * 1024), limits)).toBeUndefined();
  expect(fileTooLarge(new Uint8Array(1024 * 1024 + 1), limits)?.rule).toBe("output-too-large");
});

test("no limit can be switched off, and a workspace that tries is told so", async () => {
  for (const value of ["0", "off", "-1", "1e9", "999999999"]) {
    const files = { ...sound, "briefwright.yaml": `limits: {records: ${value}}\n` };
    const found = await outcomeOf(files);
    expect(found.exitCode).toBe(2);
    expect(found.errors).toEqual(["briefwright.yaml:1:19 invalid-settings"]);
  }
  expect(limitsOf({})).toEqual(limitsSchema.parse({}));
});
