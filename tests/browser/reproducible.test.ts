import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { aWorkspace, ensureCompiled, runProgram } from "../cli/program.ts";

/* The same inputs give the same bytes, whoever builds, where and when. */

const edition = `id: spring
title: { en: Ports in spring, zh-Hans: 春季港口 }
issued: 2025-09-01
languages: [en, zh-Hans]
bottomLine: { en: "Two ports are at risk, and one is not.", zh-Hans: 两个港口有风险。 }
sources:
  - id: report
    title: { en: A report, zh-Hans: 报告 }
quotes:
  - id: slow
    text: The cranes slow us down; they do not stop us.
    source: report
    speakers: unattributed
findings:
  - id: cranes
    text: { en: Cranes stand still for an hour a day., zh-Hans: 起重机每天停一小时。 }
    evidence: { sources: [report] }
risks:
  - id: outage
    title: { en: The cranes stand still, zh-Hans: 起重机停工 }
    evidence: { sources: [report] }
`;

beforeAll(ensureCompiled);

/** Builds in a folder of its own, and gives every file that it wrote. */
async function built(
  text: string,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<Map<string, Buffer>> {
  const folder = aWorkspace({ "data/spring/edition.yaml": text });
  const { code, stderr } = await runProgram(["build", ...args], folder, environment);
  expect(code, stderr).toBe(0);
  const output = join(folder, "output/spring");
  const names = readdirSync(output, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => /\.(html|pdf|json)$/.test(name)).sort();
  return new Map(files.map((name) => [name, readFileSync(join(output, name))]));
}

const changed = (before: Map<string, Buffer>, after: Map<string, Buffer>): string[] =>
  [...before].filter(([name, bytes]) => !after.get(name)?.equals(bytes)).map(([name]) => name);

test("two builds on other days, in other folders, time zones and languages are the same", async () => {
  const here = await built(edition, ["--now", "2025-09-02"], { TZ: "Pacific/Auckland" });
  const there = await built(edition, ["--now", "2026-03-04", "--jobs", "1"], {
    TZ: "America/St_Johns",
    LANG: "de_DE.UTF-8",
    USER: "somebody-else",
    TMPDIR: aWorkspace({}),
  });
  expect([...here.keys()]).toEqual([...there.keys()]);
  expect(here.size).toBe(13);
  expect(changed(here, there)).toEqual([]);
});

test("a comma changes the documents that print it, and no other", async () => {
  const before = await built(edition);
  const after = await built(edition.replace("slow us down; they", "slow us down, they"));
  expect(changed(before, after)).toEqual([
    "en/quotes.html",
    "en/quotes.pdf",
    "manifest.json",
    "zh-Hans/quotes.html",
    "zh-Hans/quotes.pdf",
  ]);
});

test("a comma in one language changes the documents of that language", async () => {
  const before = await built(edition);
  const after = await built(
    edition.replace("Two ports are at risk, and", "Two ports are at risk and"),
  );
  expect(changed(before, after)).toEqual(["en/summary.html", "en/summary.pdf", "manifest.json"]);
});
