import { renameSync, unlinkSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { AxeResults } from "axe-core";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preview } from "../../src/index.ts";
import {
  aPreviewWorkspace,
  files,
  lookingBrowser,
  previewOf,
  shownText,
  until,
  whenCurrent,
} from "./preview-support.ts";

/* The preview as somebody sees it who has it open beside their editor. */

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const risksFile = "data/spring/risks.yaml";
const template = "templates/documents/risks/document.hbs";
const risks = files[risksFile] ?? "";
const renamed = (title: string): string => risks.replace("Crane 0 stands still", title);

let browser: Browser;
beforeAll(async () => {
  browser = await lookingBrowser();
});
afterAll(() => browser.close());

describe("a change of the data", () => {
  test("is shown, in HTML and on the pages, which keep their place", async () => {
    const workspace = aPreviewWorkspace();
    const { page, complaints } = await previewOf(browser, workspace);
    await whenCurrent(page);
    await page.evaluate(`document.getElementById("pages").scrollTop = 400`);
    await page.evaluate(`document.querySelector("iframe").contentWindow.scrollTo(0, 300)`);
    const before = await page.evaluate(`document.getElementById("sheets").dataset.number`);

    workspace.write(risksFile, renamed("A lock gate jams"));
    await until(page, `(${shownText}).includes("A lock gate jams")`);
    await until(page, `document.getElementById("sheets").dataset.number !== "${before}"`);
    await whenCurrent(page);
    expect(await page.evaluate(`document.getElementById("pages").scrollTop`)).toBe(400);
    expect(await page.evaluate(`document.querySelector("iframe").contentWindow.scrollY`)).toBe(300);
    expect(await page.evaluate("location.hash")).toBe("#/spring/en/risks");
    expect(complaints).toEqual([]);
  });

  test("is shown however the file is saved", async () => {
    const workspace = aPreviewWorkspace();
    const { page } = await previewOf(browser, workspace);
    const path = join(workspace.root, risksFile);
    await until(page, `(${shownText}).includes("Crane 0")`);
    writeFileSync(`${path}.new`, renamed("Saved by renaming"));
    renameSync(`${path}.new`, path);
    await until(page, `(${shownText}).includes("Saved by renaming")`);
    unlinkSync(path);
    await setTimeout(50);
    writeFileSync(path, renamed("Deleted and written"));
    await until(page, `(${shownText}).includes("Deleted and written")`);
  });

  test("is not shown as an error while the file is half-written", async () => {
    const workspace = aPreviewWorkspace();
    const { page } = await previewOf(browser, workspace);
    await until(page, `(${shownText}).includes("Crane 0")`);
    await page.evaluate(`
      window.seen = new Set();
      new MutationObserver(() => window.seen.add(document.body.dataset.shown))
        .observe(document.body, { attributes: true });
    `);
    workspace.write(risksFile, `${risks}- id: "lo`);
    // Longer than files must stand still to be read, shorter than an error takes to be shown.
    await setTimeout(250);
    workspace.write(risksFile, renamed("Written to its end"));
    await until(page, `(${shownText}).includes("Written to its end")`);
    expect(await page.evaluate(`[...window.seen].includes("stale")`)).toBe(false);
  });

  test("that cannot be read leaves the last good pages, marked as stale", async () => {
    const workspace = aPreviewWorkspace();
    const { page } = await previewOf(browser, workspace);
    await whenCurrent(page);
    workspace.write(risksFile, `${risks}- idd: lost\n`);
    await until(page, `document.body.dataset.shown === "stale"`);
    expect(await page.evaluate(`document.getElementById("problems-list").textContent`)).toContain(
      "data/spring/risks.yaml:181:3",
    );
    expect(await page.evaluate(`document.querySelectorAll("canvas").length`)).toBeGreaterThan(0);
    expect(await page.evaluate(shownText)).toContain("Crane 0");
    workspace.write(risksFile, risks);
    await whenCurrent(page);
  });
});

describe("a broken template", () => {
  test("is named with its place where the page was; the next good one is shown", async () => {
    const workspace = aPreviewWorkspace();
    const { page, complaints } = await previewOf(browser, workspace);
    await whenCurrent(page);
    await page.evaluate(`document.getElementById("pages").scrollTop = 400`);
    const good = files[template] ?? "";
    workspace.write(template, good.replace("{{run title}}", "{{run nonsense}}"));
    await until(page, `document.body.dataset.shown === "failed"`);
    const cover = await page.evaluate(`document.getElementById("cover").innerText`);
    expect(cover).toContain(`${template}:3:29`);
    expect(cover).toContain("nonsense");

    workspace.write(template, good.replace("All risks", "Every risk"));
    await until(page, `(${shownText}).includes("Every risk")`);
    await whenCurrent(page);
    expect(await page.evaluate(`document.getElementById("cover").hidden`)).toBe(true);
    expect(await page.evaluate(`document.getElementById("pages").scrollTop`)).toBe(400);
    expect(complaints).toEqual([]);
  });
});

describe("the page", () => {
  test("is driven by keyboard", async () => {
    const { page } = await previewOf(browser, aPreviewWorkspace());
    await whenCurrent(page);
    const chosen = () => page.evaluate("location.hash");
    await page.keyboard.press("k");
    expect(await chosen()).toBe("#/spring/en/summary");
    await page.keyboard.press("l");
    expect(await chosen()).toBe("#/spring/zh-Hans/summary");
    await page.focus(`#list a[aria-current="page"]`);
    await page.keyboard.press("ArrowDown");
    expect(await chosen()).toBe("#/spring/zh-Hans/risks");
    expect(await page.evaluate("document.activeElement.getAttribute('aria-current')")).toBe("page");
    await page.click("#shortcuts");
    await page.keyboard.press("j");
    expect(await chosen()).toBe("#/spring/zh-Hans/risks");
    await page.click("#shortcuts");
  });

  test("shows how far the budget is exceeded, and by which page", async () => {
    const workspace = aPreviewWorkspace();
    const declaration = "templates/documents/risks/document.yaml";
    workspace.write(declaration, (files[declaration] ?? "").replace("20", "1"));
    const { page } = await previewOf(browser, workspace);
    await whenCurrent(page);
    const pages = await page.evaluate(`document.querySelectorAll(".sheet").length`);
    expect(pages).toBeGreaterThan(1);
    const meter = await page.$eval("[role=meter]", (found) => found.getAttribute("aria-valuetext"));
    expect(meter).toBe(`${pages} of 1 page`);
    await page.evaluate(`document.getElementById("problems-details").open = true`);
    await page.click(`[data-page="2"]`);
    await until(page, `document.getElementById("pages").scrollTop > 400`);
  });

  test.each([
    [1280, "light"],
    [1280, "dark"],
    [390, "light"],
    [390, "dark"],
    [360, "light"],
  ] as const)("at %i pixels, %s, has nothing for axe", async (width, scheme) => {
    const workspace = aPreviewWorkspace();
    const { page, complaints } = await previewOf(browser, workspace, width);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await whenCurrent(page);
    await page.evaluate(`document.getElementById("problems-details").open = true`);
    const violations = async () => {
      // Its own policy lets nothing else run in it; frames are looked at elsewhere.
      await page.evaluate(await readFile(axe, "utf8"));
      const found = await page.evaluate("axe.run(document, { iframes: false })");
      return (found as AxeResults).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
      );
    };
    expect(await violations()).toEqual([]);
    const sideways = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await page.evaluate(sideways)).toBe(0);
    workspace.write(template, "{{nonsense}}");
    await until(page, `document.body.dataset.shown === "failed"`);
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe("the server", () => {
  /** The status of a request with these headers. */
  const ask = (url: string, headers: Record<string, string>, method = "GET") =>
    new Promise((resolve, reject) => {
      request(url, { headers, method }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on("error", reject)
        .end();
    });

  test("answers its own page and nobody else", async () => {
    const { url } = await previewOf(browser, aPreviewWorkspace());
    const { host, port } = new URL(url);
    expect(await ask(url, {})).toBe(200);
    expect(await ask(url, { host: `localhost:${port}` })).toBe(200);
    expect(await ask(url, { host: "evil.example" })).toBe(403);
    expect(await ask(url, { host: `127.0.0.1.evil.example:${port}` })).toBe(403);
    expect(await ask(url, { host, origin: "https://evil.example" })).toBe(403);
    expect(await ask(url, { host, "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await ask(url, { host }, "POST")).toBe(405);
    expect(await ask(`${url}../package.json`, { host })).toBe(404);
    expect(await ask(`${url}html/spring/en/nothing`, { host })).toBe(404);
  });

  test("says that a port is taken which somebody asked for", async () => {
    const workspace = aPreviewWorkspace();
    const { url } = await previewOf(browser, workspace);
    const port = new URL(url).port;
    const second = await preview({ cwd: workspace.root, port, environment: process.env });
    expect(second).toMatchObject({
      url: undefined,
      exitCode: 3,
      diagnostics: [{ rule: "port-taken", message: expect.stringContaining(port) }],
    });
  });
});
