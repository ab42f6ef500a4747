import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunningBrowser } from "../../src/print/launch-browser.ts";
import { htmlPages, openOn, screenBrowser, sideways, withStress } from "./html-pages.ts";

/* Every document's HTML, as a reader opens it, on a phone and on a desk. */

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const pages = await htmlPages();
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  // Each part of a pack has a heading of the first level.
  rules: { "heading-level": ["error", { allowMultipleH1: true }] },
});

let running: RunningBrowser;
beforeAll(async () => {
  running = await screenBrowser();
});
afterAll(() => running.close());

test("all kinds of documents are looked at, in both languages", () => {
  const kinds = ["summary", "quotes", "risks", "pack", ...(withStress ? ["atlas", "plates"] : [])];
  const names = pages.map(({ name }) => name);
  for (const kind of kinds) {
    for (const language of ["en", "zh-Hans"]) {
      expect(names).toContainEqual(expect.stringMatching(`/${language}/${kind}$`));
    }
  }
});

describe.each(pages.map((page) => [page.name, page] as const))("%s", (_name, page) => {
  test("is valid HTML", async () => {
    const { results } = await validator.validateString(page.html);
    const faults = results.flatMap(({ messages }) => messages);
    expect(faults.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`)).toEqual([]);
  });

  test.each([390, 1280])(
    "at %i pixels has nothing for axe and does not scroll sideways",
    async (width) => {
      const screen = await openOn(running, page, width);
      await screen.evaluate(await readFile(axe, "utf8"));
      const { violations } = (await screen.evaluate("axe.run()")) as AxeResults;
      expect(
        violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`),
      ).toEqual([]);
      expect(await sideways(screen)).toBe(0);
      await screen.close();
    },
  );

  test("may be magnified twice, the page or its letters alone", async () => {
    const magnified = await openOn(running, page, 1280 / 2);
    expect(await sideways(magnified)).toBe(0);
    await magnified.setViewport({ width: 1280, height: 900 });
    await magnified.evaluate("document.documentElement.style.fontSize = '34px'");
    expect(await sideways(magnified)).toBe(0);
    await magnified.close();
  });

  test("stays dark on white for those who ask for dark pages", async () => {
    const screen = await openOn(running, page, 1280);
    const colours = () =>
      screen.evaluate(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]",
      );
    expect(await colours()).toEqual(["rgb(255, 255, 255)", "rgb(27, 31, 36)"]);
    await screen.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
    expect(await colours()).toEqual(["rgb(255, 255, 255)", "rgb(27, 31, 36)"]);
    await screen.close();
  });
});
