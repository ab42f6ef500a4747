import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunningBrowser } from "../../src/print/launch-browser.ts";
import { htmlPages, openOn, screenBrowser, sideways } from "./html-pages.ts";

/* Every document's HTML, as it is read: by keyboard, by ear, on paper. */

const pages = await htmlPages();

let running: RunningBrowser;
beforeAll(async () => {
  running = await screenBrowser();
});
afterAll(() => running.close());

/** Where the focus is, and whether somebody sees it there. */
const focus = `(() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    href: element.getAttribute("href"),
    visible: box.width > 0 && box.left >= 0 && box.bottom > 0 && box.top < innerHeight &&
      outlineStyle !== "none" && parseFloat(outlineWidth) > 0,
  };
})()`;

/** Text in a script that the language around it is not written in; and a turn without its language. */
const unmarked = `(() => {
  const scripts = [
    [/\\p{sc=Arabic}/u, /^(ar|fa|ur)\\b/],
    [/[\\u3041-\\u3096\\u30a1-\\u30fa]/u, /^ja\\b/],
    [/\\p{sc=Han}/u, /^(zh|ja)\\b/],
  ];
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    const language = parentElement.closest("[lang]").lang ||
      parentElement.closest("[lang]").getAttribute("lang");
    const [, expected] = scripts.find(([script]) => script.test(data)) ?? [];
    if (expected && !expected.test(language)) found.push(language + ": " + data.trim().slice(0, 60));
  }
  for (const element of document.querySelectorAll("[lang]:not(tspan)")) {
    const turns = /^(ar|fa|ur)\\b/.test(element.lang) ? "rtl" : "ltr";
    if (getComputedStyle(element).direction !== turns) found.push(element.outerHTML.slice(0, 80));
    if (turns === "rtl" && getComputedStyle(element).unicodeBidi !== "isolate")
      found.push("not isolated: " + element.outerHTML.slice(0, 80));
  }
  return found;
})()`;

describe.each(pages.map((page) => [page.name, page] as const))("%s", (_name, page) => {
  test("is gone through by keyboard, from the link past the head to the last one", async () => {
    const screen = await openOn(running, page, 1280);
    const links = (await screen.evaluate(
      "Array.from(document.querySelectorAll('a[href]'), (link) => link.getAttribute('href'))",
    )) as string[];
    const reached: unknown[] = [];
    for (const _link of links) {
      await screen.keyboard.press("Tab");
      reached.push(await screen.evaluate(focus));
    }
    expect(reached).toEqual(links.map((href) => ({ href, visible: true })));
    expect(links[0]).toBe("#content");
    await screen.close();
  });

  test("has a link past the head that leads there", async () => {
    const screen = await openOn(running, page, 390);
    await screen.keyboard.press("Tab");
    await screen.keyboard.press("Enter");
    await screen.keyboard.press("Tab");
    const landed = "document.querySelector('main').contains(document.activeElement)";
    const links = await screen.evaluate("document.querySelectorAll('main a[href]').length");
    expect(await screen.evaluate("location.hash")).toBe("#content");
    if (links !== 0) expect(await screen.evaluate(landed)).toBe(true);
    await screen.close();
  });

  test("has no link within itself that leads nowhere", async () => {
    const screen = await openOn(running, page, 1280);
    const lost = await screen.evaluate(
      "Array.from(document.querySelectorAll('a[href^=\"#\"]'), (link) => link.getAttribute('href')).filter((href) => !document.getElementById(decodeURIComponent(href.slice(1))))",
    );
    expect(lost).toEqual([]);
    await screen.close();
  });

  test("says in which language each word is, and which way it runs", async () => {
    const screen = await openOn(running, page, 1280);
    expect(await screen.evaluate("[document.documentElement.lang, document.dir]")).toEqual([
      page.language,
      page.language === "ar" ? "rtl" : "ltr",
    ]);
    expect(await screen.evaluate(unmarked)).toEqual([]);
    await screen.close();
  });

  test("goes onto paper without what is for the screen, and within the width of A4", async () => {
    // 210 mm less two margins of 18 mm.
    const screen = await openOn(running, page, Math.floor((174 / 25.4) * 96));
    await screen.emulateMediaType("print");
    const shown = await screen.evaluate(
      "Array.from(document.querySelectorAll('.skip, .screen-head, .screen-foot'), (element) => getComputedStyle(element).display)",
    );
    expect(shown).toEqual(["none", "none", "none"]);
    expect(await sideways(screen)).toBe(0);
    const hidden = await screen.evaluate(
      "Array.from(document.querySelectorAll('main *')).filter((element) => getComputedStyle(element).display === 'none' && !element.closest('svg')).map((element) => element.outerHTML.slice(0, 80))",
    );
    expect(hidden).toEqual([]);
    await screen.close();
  });
});
