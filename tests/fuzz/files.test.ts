import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { build, check, type Diagnostic, merge } from "../../src/index.ts";
import { scratch } from "../load/scratch.ts";
import { mutated } from "./editions.ts";
import { patience, runs } from "./runs.ts";

/*
 * The other files of a workspace, and what a shard has published, changed by chance: nothing is
 * thrown, each fault is told with its file, and nothing is written that should not be.
 */

const edition = `id: spring
title: Ports in spring
issued: "2025-09-01"
sources: [{ id: report, title: The harbour report }]
people: [{ id: chen, name: Chen Wei }]
quotes: [{ id: wait, text: They wait., source: report, speakers: [chen] }]
risks: [{ id: outage, title: The cranes stand still }]
`;

const hash = createHash("sha256").update("x").digest("hex");
const sound: Readonly<Record<string, string>> = {
  "briefwright.yaml":
    "rules: { unused-source: off, page-budget-exceeded: warning }\nlimits: { templateSeconds: 20 }\n",
  "brand.yaml":
    "name: Port Authority\ncolours: { accent: '#123456', ink: '#111' }\nlogo: { file: logo.svg, alternative: Port, height: 8 }\nmargins: { top: 25 }\n",
  "private.yaml": "strings:\n  - Lin Zhao\n  - text: 14 Harbour Lane\n",
  "baseline.json": `{"baseline": 1, "known": [{"rule": "unused-source", "file": "data/spring/edition.yaml", "record": "sources/report", "finding": "0123456789abcdef"}]}`,
  "data/spring/evidence.lock.json": `{"lock": 1, "sources": {"report": {"sha256": "${hash}", "folded": "${hash}", "extractor": "text/1", "length": 10}}, "quotations": {}}`,
  "templates/locales/en.yaml":
    'quotes:\n  count: "{count, plural, one {# quotation} other {# quotations}}"\nframe.skip: Skip\n',
  "templates/documents/memo/document.yaml":
    "title: { en: Memo }\nview: risks\nbudget: { pages: 2 }\noptions: { bars: { type: boolean, description: Bars } }\nstrings: { en: { why: Why } }\n",
};

function expectTold(diagnostics: readonly Diagnostic[], exitCode: number): void {
  expect([0, 1, 2]).toContain(exitCode);
  expect(exitCode > 0).toBe(diagnostics.some(({ severity }) => severity === "error"));
  for (const { rule, file, message, hint, severity } of diagnostics) {
    if (severity === "error") expect([rule, file]).toEqual([rule, expect.any(String)]);
    expect(message).not.toMatch(
      /\bat .*:\d+:\d+\)?$|RangeError|TypeError|undefined|is not a func/m,
    );
    expect(hint).toMatch(/\S/);
  }
}

/** Every file below a folder with its bytes, as lines. */
async function contentsOf(root: string): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const lines = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return `${path.slice(root.length)} ${createHash("sha256")
      .update(await readFile(path))
      .digest("hex")}`;
  });
  return (await Promise.all(lines)).sort();
}

test.each(Object.keys(sound))("mutations of %s", patience, async (name) => {
  const cwd = await scratch({
    ...sound,
    "data/spring/edition.yaml": edition,
    "logo.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
    "templates/documents/memo/document.hbs": "<h1>{{frame.title}}</h1>",
  });
  const text = sound[name] ?? "";
  await fc.assert(
    fc.asyncProperty(mutated(text), async (changed) => {
      await writeFile(join(cwd, name), changed);
      const before = await contentsOf(cwd);
      const began = performance.now();
      const { diagnostics, exitCode } = await check({ cwd });
      expectTold(diagnostics, exitCode);
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(await contentsOf(cwd)).toEqual(before);
    }),
    runs(2),
  );
});

test("mutations of the manifests of shards", patience, async () => {
  const cwd = await scratch({ "data/spring/edition.yaml": edition });
  for (const index of [1, 2]) {
    await build({ cwd, formats: ["html"], shard: `${index}/2`, output: `part${index}` });
  }
  const path = join(cwd, "part2/spring/manifest.json");
  const text = await readFile(path, "utf8");
  const whole = await merge({ cwd, folders: ["part1", "part2"] });
  expect([whole.exitCode, whole.diagnostics]).toEqual([0, []]);
  const merged = await contentsOf(cwd);
  const published = merged.filter((line) => line.startsWith("/output/"));
  await fc.assert(
    fc.asyncProperty(mutated(text), async (changed) => {
      await rm(join(cwd, "output"), { recursive: true, force: true });
      await writeFile(path, changed);
      const before = await contentsOf(cwd);
      const { diagnostics, exitCode } = await merge({ cwd, folders: ["part1", "part2"] });
      expectTold(
        // What the command line names has no file of its own.
        diagnostics.filter(({ rule }) => !/^(invalid-usage|shard-(missing|doubled))$/.test(rule)),
        diagnostics.some(({ rule }) => /^(invalid-usage|shard-(missing|doubled))$/.test(rule))
          ? 0
          : exitCode,
      );
      const after = await contentsOf(cwd);
      const added = after.filter((line) => !before.includes(line));
      expect(before.filter((line) => !after.includes(line))).toEqual([]);
      // All of the documents and their manifest, or nothing at all.
      const documents = (lines: readonly string[]) => lines.filter((line) => /\.html /.test(line));
      expect(documents(added)).toEqual(exitCode === 0 ? documents(published) : []);
      expect(added).toHaveLength(exitCode === 0 ? published.length : 0);
    }),
    runs(4),
  );
});
