import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { build, check } from "../../src/index.ts";
import { textOf } from "../browser/print-support.ts";
import { errorsOf, type Files, folderWith, sound } from "../hostile/workspace.ts";
import { testedBrowsers } from "./browsers.ts";
import { harvest } from "./harvest.ts";
import { showUnfenced } from "./open-doors.ts";
import { openTrap, settled } from "./traps.ts";
import { aimedAt, vectors } from "./vectors/index.ts";

/*
 * P36: the same ways out, through what a contributor can write: data, Markdown, pictures, styles
 * and templates of a real workspace, in a real build.
 */

const browsers = await testedBrowsers();
const bare = (text: string): string => text.replace(/\s/gu, "");

/** An edition that says each of these as the title of a risk, and again in its Markdown. */
function saying(pieces: readonly string[]): Files {
  const markdown = (piece: string, index: number): string => {
    const address = /(?:http|ws)s?:\/\/[\d.]+:\d+/.exec(piece)?.[0] ?? "x";
    // Markdown has no control characters: it would show a sign that no font has.
    return `${piece.replace("&#1;", "")}\n\n![picture](${address}/a.png) [link](${address}/ "title") <${address}/${index}>\n`;
  };
  return {
    ...sound,
    "data/spring/risks.yaml": JSON.stringify(
      pieces.map((title, index) => ({ id: `r${index}`, title })),
    ),
    ...Object.fromEntries(
      pieces.map((piece, index) => [`data/spring/risks/r${index}.md`, markdown(piece, index)]),
    ),
  };
}

describe.each(browsers)("$name", ({ name, browser, choice }) => {
  test("P36: what data and Markdown say is text, for the printer and for a reader", async () => {
    let html = "";
    let text = "";
    // One in ten in the short version: most of the time goes into setting the pages.
    const some = vectors.filter((_, index) => process.env.ISOLATION || index % 10 === 0);
    const pieces: string[] = [];
    const { reached, told } = await harvest(some, async (documents) => {
      pieces.push(...documents.map((document) => document.slice(document.indexOf("</title>") + 8)));
      const cwd = await folderWith(saying(pieces));
      const report = await build({ cwd, browser, environment: process.env });
      expect(errorsOf(report)).toEqual([]);
      html = await readFile(join(cwd, "output/spring/en/risks.html"), "utf8");
      text = await textOf(new Uint8Array(await readFile(join(cwd, "output/spring/en/risks.pdf"))));
      // Somebody opens the file in a browser of their own.
      await showUnfenced(choice, "bare", [html]);
    });
    process.stderr.write(`${name}, of data and Markdown: ${told}\n`);
    expect(reached).toEqual([]);
    // All of it is there, and none of it is markup.
    const printed = bare(text);
    expect(pieces.filter((piece) => !printed.includes(bare(piece)))).toEqual([]);
  });
});

describe("P36: what a template or a style sheet reaches out with", () => {
  const inTemplates = vectors.map((vector) => ({ ...vector, css: "" }));
  const inSheets = vectors.flatMap((vector) => {
    const [, css] = /^<style>(.*)<\/style>/.exec(vector.html) ?? [];
    return css === undefined ? [] : [{ ...vector, html: "", css }];
  });

  test.each([
    ["document.hbs", inTemplates],
    ["document.css", inSheets],
  ])("is refused by name in %s, and nothing is published", async (fileName, declared) => {
    const trap = await openTrap();
    onTestFinished(() => trap.close());
    const { port } = trap;
    const names = declared.map((_, index) => `v${index}`);
    const cwd = await folderWith({
      ...sound,
      "data/spring/edition.yaml": `id: spring\ntitle: Ports\nissued: "2025-09-01"\ndocuments: [${names.join(", ")}]\n`,
      ...Object.fromEntries(
        declared.flatMap((vector, index) => [
          [`templates/documents/v${index}/document.yaml`, "title: Memo\nview: risks\n"],
          [`templates/documents/v${index}/document.css`, aimedAt(port, { html: vector.css })],
          [
            `templates/documents/v${index}/document.hbs`,
            `<h1>{{frame.title}}</h1>\n${aimedAt(port, vector)}\n`,
          ],
        ]),
      ),
    });
    const errors = new Set(errorsOf(await check({ cwd })));
    const letThrough = declared.flatMap(({ group, name, html, css }, index) => {
      const file = `templates/documents/v${index}/${fileName}`;
      const isNamed = [...errors].some((error) => error.endsWith(` ${file}`));
      return isNamed ? [] : [`${group}: ${name}: ${html}${css}`];
    });
    expect(letThrough).toEqual([]);
    const report = await build({ cwd, environment: process.env });
    expect(report.editions.flatMap(({ outputs }) => outputs)).toEqual([]);
    await settled();
    expect(trap.caught).toEqual([]);
  });
});
