import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pdfOf, printerFor, textOf } from "../browser/print-support.ts";
import { buildIn, errorsOf, folderWith, sound } from "./workspace.ts";

/*
 * What a page can do to its printer. P33 is tested in tests/print/find-browser.test.ts and
 * launch-failure.test.ts, P34 (crashes, once and each time) in tests/browser/print-faults.test.ts,
 * P36 in tests/isolation/.
 */

const page = (piece: string) => ({
  html: `<!doctype html><html lang="en"><title>x</title>${piece}<p>kept</p>`,
  assets: new Map(),
});

describe("P35: a page that does not come to an end", () => {
  test.each([
    ["an endless loop", "<script>while (1);</script>"],
    ["an endless loop in a frame", '<iframe srcdoc="<script>while(1);</script>"></iframe>'],
    ["an endless loop of a handler", '<img src="data:," alt onerror="while (1);">'],
    ["a picture that never comes", '<img alt src="http://192.0.2.1/a.png">'],
    ["a style sheet that never comes", '<link rel=stylesheet href="http://192.0.2.1/a.css">'],
    [
      "a font that never comes",
      "<style>@font-face{font-family:F;src:url(//192.0.2.1/f)}p{font-family:F}</style>",
    ],
    [
      "an animation without end",
      "<style>@keyframes k{to{opacity:0.9}}p{animation:k 1s infinite}</style>",
    ],
  ])("%s", async (_, piece) => {
    const printer = await printerFor({ timeout: 10_000 });
    const outcome = await printer.print(page(piece));
    expect(await textOf(pdfOf(outcome))).toContain("kept");
  });
});

describe("P37: a table that is wider than the page", () => {
  const word = (length: number): string => "Donaudampfschiff".repeat(length).slice(0, length * 10);

  test.each([
    ["a long word", word(40)],
    ["a long address", `https://example.org/${"path/".repeat(60)}`],
    ["a long word with accents", "Überfluß".repeat(40)],
    ["a long line of signs", "=<>&\"'".repeat(60)],
  ])("%s is broken and nothing of it is lost", async (_, title) => {
    const root = await folderWith({
      ...sound,
      "data/spring/risks.yaml": JSON.stringify([{ id: "outage", title }]),
    });
    expect(errorsOf(await buildIn(root, ["html", "pdf"]))).toEqual([]);
    const pdf = new Uint8Array(await readFile(join(root, "output/spring/en/risks.pdf")));
    expect((await textOf(pdf)).replace(/\s/g, "")).toContain(title);
  });

  test("a style that lets it be wider is a fault, and nothing is published", async () => {
    const root = await folderWith({
      ...sound,
      "data/spring/risks.yaml": `- {id: outage, title: "${"The cranes stand still. ".repeat(20)}"}\n`,
      "templates/documents/risks/document.css": ".matrix td, .matrix th { white-space: nowrap }\n",
    });
    const report = await buildIn(root, ["html", "pdf"]);
    // A warning while it is a draft; that words are missing in print is an error at any time.
    expect(report.diagnostics.map(({ rule }) => rule)).toContain("content-clipped");
    expect(report.editions.flatMap(({ outputs }) => outputs)).toEqual([]);
  });
});
