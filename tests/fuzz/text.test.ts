import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "parse5";
import { expect, test } from "vitest";
import { build } from "../../src/index.ts";
import { scratch } from "../load/scratch.ts";
import { patience, runs } from "./runs.ts";

/*
 * Text in is text out: whatever stands in the fields of a sound edition is printed code point for
 * code point, or refused by a rule with its line.
 */

const file = "data/spring/edition.yaml";
const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.string({ unit: "binary", maxLength: 3 }),
      fc.constantFrom(
        ...["<b>", "&amp;", "{{x}}", "{x}", "$&", "00731", "NO", "~", "\u200d", "\u200c", "\u00ad"],
        ...[
          "عربي",
          "עברית",
          "中文",
          "かな",
          "한글",
          "ไทย",
          "हिन्दी",
          "e\u0301",
          "\u202e",
          "\ufeff",
          " ",
        ],
        ...[
          "+33 1 23 45 67 89",
          "a.b@example.org",
          "https://example.org/a_(b)?c=%20",
          "OECD (Paris)",
        ],
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  // White space alone is no text, and around it a line of HTML does not keep it.
  .map((parts) => parts.join("").trim())
  .filter((text) => text !== "");

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly Node[];
}

/** What the page says, white space aside, without its styles. */
function saidIn(html: string): string {
  const said: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === "style" || node.nodeName === "title") return;
    said.push(node.value ?? "");
    node.childNodes?.forEach(visit);
  };
  visit(parse(html) as Node);
  return bare(said.join(""));
}

const bare = (text: string): string => text.replace(/\s/g, "");

test("the fields of an edition", patience, async () => {
  // Few editions would come through otherwise: most characters there are stand in no font.
  const cwd = await scratch({
    [file]: 'id: spring\ntitle: Ports\nissued: "2025-09-01"\nlanguages: [en, zh-Hans]\n',
    "briefwright.yaml": "rules: { missing-glyph: warning }\n",
  });
  // The first one loads what builds are made with, which is no part of the time to try.
  expect((await build({ cwd, formats: ["html"] })).exitCode).toBe(0);
  let printed = 0;
  const fields = fc.record({ title: words, name: words, quote: words, risk: words, owner: words });
  const language = fc.constantFrom("en", "zh-Hans");
  await fc.assert(
    fc.asyncProperty(fields, language, async ({ title, name, quote, risk, owner }, lang) => {
      const edition = {
        id: "spring",
        title,
        issued: "2025-09-01",
        languages: [lang],
        documents: ["quotes", "risks"],
        sources: [{ id: "s", title: "S" }],
        people: [{ id: "p", name }],
        quotes: [{ id: "q", text: quote, source: "s", speakers: ["p"] }],
        risks: [{ id: "r", title: risk, owner }],
      };
      await writeFile(join(cwd, file), JSON.stringify(edition, undefined, 1));
      const { diagnostics, exitCode } = await build({ cwd, formats: ["html"] });
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      for (const { rule, file: where, line } of errors) {
        expect([rule, where, line]).toEqual([rule, file, expect.any(Number)]);
      }
      expect(exitCode).toBe(errors.length > 0 ? 1 : 0);
      if (exitCode !== 0) return;
      printed++;
      const read = (kind: string) =>
        readFile(join(cwd, `output/spring/${lang}/${kind}.html`), "utf8");
      const sheet = saidIn(await read("quotes"));
      const list = saidIn(await read("risks"));
      for (const text of [title, name, quote]) expect(sheet).toContain(bare(text));
      for (const text of [title, risk, owner]) expect(list).toContain(bare(text));
    }),
    runs(5),
  );
  expect(printed).toBeGreaterThan(0);
});
