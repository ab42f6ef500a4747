import { mkdtempSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/index.ts";
import { findBrowser } from "../../src/print/index.ts";
import { launchBrowser, type RunningBrowser } from "../../src/print/launch-browser.ts";
import { demand } from "./print-support.ts";

/* The sample's HTML, as a reader opens it, on a phone and on a desk. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const documents = ["summary", "quotes", "risks", "pack"];
const pages = ["en", "zh-Hans"].flatMap((language) =>
  documents.map((document) => `${language}/${document}.html`),
);

let running: RunningBrowser;
const output = mkdtempSync(join(tmpdir(), "briefwright-html-"));

beforeAll(async () => {
  const report = await build({
    cwd: root,
    output,
    documents,
    profile: "release",
    formats: ["html"],
    environment: process.env,
  });
  expect(report.exitCode).toBe(0);
  const options = { environment: process.env };
  running = demand(await launchBrowser(demand(await findBrowser(options)), options));
});
afterAll(async () => {
  await running.close();
  await rm(output, { recursive: true });
});

describe.each(pages)("%s", (path) => {
  test.each([390, 1280])(
    "at %i pixels has nothing for axe and does not scroll sideways",
    async (width) => {
      const page = await running.browser.newPage();
      await page.setBypassCSP(true);
      await page.setViewport({ width, height: 900 });
      await page.setContent(await readFile(`${output}/us-china-ai-2025-09/${path}`, "utf8"));
      await page.evaluate(await readFile(axe, "utf8"));
      const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
      const sideways = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      await page.close();
      expect(
        violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`),
      ).toEqual([]);
      expect(sideways).toBe(0);
    },
  );
});
