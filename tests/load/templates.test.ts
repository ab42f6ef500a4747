import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { builtInTemplates, loadTemplates } from "../../src/load/templates.ts";
import { type Files, lines, scratch } from "./scratch.ts";

const scale = `id: own
name: Own
reference: us
terms:
  - {id: low, min: 0, max: 50, label: low}
  - {id: high, min: 50, max: 100, label: high}
confidenceLevels: [{id: any, label: any}]
`;
const grid = `id: grid
name: Grid
likelihood: [{label: a}, {label: b}]
impact: [{label: a}, {label: b}]
ratings: [{id: low, label: low, letter: L}]
cells: [[low, low], [low, low]]
`;
const builtIn: Files = {
  "layout.hbs": "L",
  "partials/card.hbs": "C",
  "styles/b.css": "b",
  "styles/a.css": "a",
  "documents/list/document.yaml": "title: List\nview: risks\n",
  "documents/list/document.hbs": "D",
  "documents/list/document.css": "S",
  "locales/en.yaml": "list: {title: List, empty: Nothing}\nprinted: on {date}\n".replace(
    "on {date}",
    '"on {date}"',
  ),
  "scales/own.yaml": scale,
  "scales/grid.yaml": grid,
};

async function load(own: Files, base: Files = builtIn) {
  const under = (folder: string, files: Files): Files =>
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [`${folder}/templates/${name}`, content]),
    );
  const root = await scratch({ ...under("own", own), ...under("base", base) });
  return loadTemplates([join(root, "own/templates"), join(root, "base/templates")]);
}
const faults = async (own: Files): Promise<string[]> => lines((await load(own)).problems);

describe("loadTemplates", () => {
  test("all that a root holds, styles in the order of their names", async () => {
    const { value, problems } = await load({});
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      layout: { file: "templates/layout.hbs", text: "L" },
      partials: { card: { text: "C" } },
      styles: [{ text: "a" }, { text: "b" }],
      kinds: {
        list: {
          kind: { id: "list", title: "List", view: "risks" },
          template: { text: "D" },
          css: { text: "S" },
        },
      },
      locales: { en: { "list.title": "List", "list.empty": "Nothing", printed: "on {date}" } },
      likelihoodScales: {
        own: {
          terms: [
            { min: 0, max: 50 },
            { min: 50, max: 100 },
          ],
        },
      },
      riskScales: {
        grid: {
          cells: [
            ["low", "low"],
            ["low", "low"],
          ],
        },
      },
    });
  });

  test("an earlier root replaces file by file, and locales message by message", async () => {
    const { value } = await load({
      "documents/list/document.hbs": "own",
      "documents/new/document.yaml": "title: {en: New}\nview: risks\nbudget: {pages: 2}\n",
      "documents/new/document.hbs": "N",
      "locales/en.yaml": "list:\n  title: Mine\n",
      "locales/de.yaml": "list.title: Liste\n",
      "styles/b.css": "own b",
      "README.md": "ignored",
      "partials/.card.hbs.swp": "ignored",
    });
    expect(value?.kinds.list).toMatchObject({
      kind: { view: "risks" },
      template: { text: "own" },
      css: { text: "S" },
    });
    expect(value?.kinds.new).toMatchObject({
      kind: { id: "new", budget: { pages: 2 } },
      css: undefined,
    });
    expect(value?.locales.en).toEqual({
      "list.title": "Mine",
      "list.empty": "Nothing",
      printed: "on {date}",
    });
    expect(value?.locales.de).toEqual({ "list.title": "Liste" });
    expect(value?.styles.map(({ text }) => text)).toEqual(["a", "own b"]);
    expect(Object.keys(value?.partials ?? {})).toEqual(["card"]);
  });

  test("the built-in templates load, and are called so behind those of a workspace", async () => {
    const root = await scratch({ "templates/styles/own.css": "x" });
    const { value, problems } = await loadTemplates([join(root, "templates"), builtInTemplates]);
    expect(problems).toEqual([]);
    expect(value?.layout.file).toBe("briefwright:templates/layout.hbs");
    expect(value?.styles.map(({ file }) => file)).toContain("templates/styles/own.css");
    expect((await loadTemplates([builtInTemplates, builtInTemplates])).value?.layout.file).toBe(
      "templates/layout.hbs",
    );
  });

  test.each<[Files, string]>([
    [
      { "documents/x/document.hbs": "" },
      "templates/documents/x/document.yaml template-missing: expected a template document.yaml; found none",
    ],
    [
      { "documents/x/document.yaml": "title: X\nview: risks\n" },
      "templates/documents/x/document.hbs template-missing: expected a template document.hbs; found none",
    ],
    [
      { "documents/list/document.yaml": "title: X\nviews: y\n" },
      'templates/documents/list/document.yaml:1:1 missing-field: view is missing: expected one of "summary", "quotes", "risks", "pack" or "edition"',
    ],
    [
      { "documents/list/document.yaml": "title: X\nview: risks\nneeds: quote\n" },
      'templates/documents/list/document.yaml:3:8 invalid-value: needs: expected one of "sources", "organisations", "people", "quotes", "findings", "judgements", "issues", "risks", "events" or "notes"; found "quote"',
    ],
    [
      { "documents/list/document.yaml": "title: X\nview: risks\nbudget: {pages: 0}\n" },
      'templates/documents/list/document.yaml:3:17 invalid-value: budget.pages: expected a whole number of at least 1; found "0"',
    ],
    [
      { "locales/english.yaml": "a: b\n" },
      'templates/locales/english.yaml invalid-value: expected a file named after a BCP 47 language tag; found "english"',
    ],
    [
      { "locales/en.yaml": "a: [b]\n" },
      "templates/locales/en.yaml:1:4 invalid-value: a: expected a message or a map of messages; found a list of one item",
    ],
    [
      { "locales/en.yaml": "a: {b}\na: {c: d}\n" },
      'templates/locales/en.yaml:2:1 duplicate-key: expected each field once; "a" already stands at line 1, column 1',
    ],
    [
      { "scales/x.yaml": "id: x\n" },
      "templates/scales/x.yaml:1:1 missing-field: expected a scale of likelihood with terms, or a scale of risk with cells; found neither",
    ],
    [
      { "scales/x.yaml": scale },
      'templates/scales/x.yaml:1:5 invalid-value: id: expected "x", the name of the file; found "own"',
    ],
    [
      { "scales/own.yaml": scale.replace("min: 50", "min: 60") },
      'templates/scales/own.yaml:6:21 invalid-value: terms[2].min: expected 50, where the term before it ends, or gapsAllowed: true; found "60"',
    ],
    [
      { "scales/own.yaml": scale.replace("min: 50", "min: 40") },
      'templates/scales/own.yaml:6:21 invalid-value: terms[2].min: expected at least 50, where the term before it ends, or nested: true; found "40"',
    ],
    [
      { "scales/own.yaml": scale.replace("max: 50", "max: 101") },
      'templates/scales/own.yaml:5:28 invalid-value: terms[1].max: expected a number between 0 and 100; found "101"',
    ],
    [
      { "scales/own.yaml": scale.replace("min: 0, max: 50", "min: 51, max: 50") },
      'templates/scales/own.yaml:5:29 invalid-value: terms[1].max: expected at least 51, the term\'s own min; found "50"',
    ],
    [
      { "scales/own.yaml": scale.replace("id: high", "id: low") },
      'templates/scales/own.yaml:6:10 invalid-value: terms[2].id: expected an id that no other entry has; found "low"',
    ],
    [
      { "scales/grid.yaml": grid.replace(", [low, low]]", "]") },
      "templates/scales/grid.yaml:6:8 invalid-value: cells: expected 2 rows, one for each step of impact; found a list of one item",
    ],
    [
      { "scales/grid.yaml": grid.replace("[[low, low]", "[[low]") },
      "templates/scales/grid.yaml:6:9 invalid-value: cells[1]: expected 2 cells, one for each step of likelihood; found a list of one item",
    ],
    [
      { "scales/grid.yaml": grid.replace("[[low, low]", "[[low, loww]") },
      'templates/scales/grid.yaml:6:15 invalid-value: cells[1][2]: expected one of the ratings low; found "loww"',
    ],
    [
      { "layout.hbs": Uint8Array.from([0xff]) },
      "templates/layout.hbs:1:1 input-encoding: expected a text file in UTF-8; byte 0 (0xFF) cannot stand there",
    ],
  ])("%j", async (own, expected) => {
    const problems = await faults(own);
    expect(problems[0]).toBe(expected);
    expect((await load(own)).value).toBeUndefined();
  });

  test("bands may leave gaps or contain one another where the scale says so", async () => {
    const gaps = scale.replace("min: 50", "min: 60");
    expect(await faults({ "scales/own.yaml": `${gaps}gapsAllowed: true\n` })).toEqual([]);
    const nested = scale.replace("min: 50", "min: 40");
    expect(await faults({ "scales/own.yaml": `${nested}nested: true\n` })).toEqual([]);
  });

  test("no layout anywhere", async () => {
    expect(lines((await load({}, {})).problems)).toEqual([
      "templates/layout.hbs template-missing: expected a template layout.hbs; found none",
    ]);
  });

  test("a template that is a link out of its root", async () => {
    const root = await scratch({ secret: "x", "templates/styles/a.css": "" });
    await symlink(join(root, "secret"), join(root, "templates/layout.hbs"));
    expect(lines((await loadTemplates([join(root, "templates")])).problems)[0]).toBe(
      "templates/layout.hbs file-outside-workspace: the file is a link that leads out of the folder it is read from",
    );
  });
});
