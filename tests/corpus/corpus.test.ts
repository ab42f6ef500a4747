import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build, check } from "../../src/index.ts";
import { scratch } from "../load/scratch.ts";
import { corpus } from "./editions.ts";
import { scripts } from "./scripts.ts";

/* A fence that refuses honest work is a fault: all of these must pass every rule, and build. */

const files = Object.fromEntries(corpus.map(({ id, text }) => [`data/${id}/edition.yaml`, text]));

test("the corpus has at least fifty editions in at least ten scripts", () => {
  expect(corpus.length).toBeGreaterThanOrEqual(50);
  expect(new Set(scripts.map(({ name }) => name)).size).toBeGreaterThanOrEqual(10);
  expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length);
});

test("all of it passes every rule over the data", { timeout: 60_000 }, async () => {
  const { editions, diagnostics, exitCode } = await check({ cwd: await scratch(files) });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect([exitCode, editions.length]).toEqual([0, corpus.length]);
});

test("all of it is built, with every quotation sign for sign", { timeout: 300_000 }, async () => {
  const cwd = await scratch(files);
  const report = await build({ cwd, formats: ["html"] });
  expect(report.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const written = report.editions.filter((edition) => edition.written).map(({ id }) => id);
  expect(written).toEqual(corpus.map(({ id }) => id));
  for (const { id, script } of corpus) {
    const language = script.language === "zh-Hans" ? "zh-Hans" : "en";
    const html = await readFile(join(cwd, `output/${id}/${language}/quotes.html`), "utf8");
    const quoted = JSON.parse(files[`data/${id}/edition.yaml`] ?? "").quotes;
    for (const { text } of quoted) expect(html.includes(text), `${id}: ${text}`).toBe(true);
  }
});
