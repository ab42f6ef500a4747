import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { build, check } from "../src/index.ts";
import { templateLinter } from "../src/lint-templates.ts";
import { builtInTemplates, loadTemplates } from "../src/load/templates.ts";

/** A workspace with an edition that has nothing in it, and one document of its own. */
function workspace(files: Readonly<Record<string, string>>): string {
  const cwd = mkdtempSync(join(tmpdir(), "briefwright-lint-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  const all = {
    "data/spring/edition.yaml":
      "id: spring\ntitle: Harbours\nissued: 2025-09-01\ndocuments: [memo]\n",
    "templates/documents/memo/document.yaml":
      "title: Memo\nview: edition\nstrings: {en: {why: Why}}\noptions: {bars: {type: boolean, description: Bars}}\n",
    "templates/documents/memo/document.hbs": "<h1>{{run edition.title}}</h1>\n",
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  return cwd;
}

const memo = (text: string, more = {}): string =>
  workspace({ "templates/documents/memo/document.hbs": text, ...more });

/** What check says of the templates, each as one line. */
async function said(cwd: string): Promise<string[]> {
  const { diagnostics } = await check({ cwd });
  return diagnostics
    .filter(({ file = "" }) => file.startsWith("templates/"))
    .map(
      ({ rule, file = "", line, column, message }) =>
        `${file.replace(/^templates\//, "")}:${line}:${column} ${rule} ${message}`,
    );
}

describe("a template is checked without data", { timeout: 60_000 }, () => {
  it("inside a list that is empty", async () => {
    const list = "<ul>\n{{#each findings.items}}<li>{{run txt}}</li>{{/each}}\n</ul>";
    expect(await said(memo(`{{#if findings}}${list}{{/if}}`))).toEqual([
      "documents/memo/document.hbs:2:29 template-field-unknown There is no “txt” here.",
    ]);
    expect(await said(memo(`{{#if findings}}${list.replace("txt", "text")}{{/if}}`))).toEqual([]);
  });

  it("in each branch of a block", async () => {
    const text = [
      "{{#if edition.number}}{{edition.nmber}}{{else}}{{edition.isued}}{{/if}}",
      "{{#unless edition.number}}{{edition.asof}}{{/unless}}",
      "{{#with matrix}}{{captoin}}{{/with}}",
    ].join("\n");
    const found = await said(memo(text));
    expect(found.map((line) => /“(?:edition” has no field “)?(\w+)”/.exec(line)?.[1])).toEqual([
      "nmber",
      "isued",
      "asof",
      "captoin",
    ]);
  });

  it("in a partial that it calls with a record", async () => {
    const cwd = memo("{{#if people}}{{#each people.items}}{{> who}}{{/each}}{{/if}}", {
      "templates/partials/who.hbs": "<p>{{run nane}}</p>\n",
    });
    expect(await said(cwd)).toEqual([
      "partials/who.hbs:1:4 template-field-unknown There is no “nane” here.",
    ]);
  });

  it("for the options and the strings that its kind declares", async () => {
    const good = "{{#if options.bars}}<b>{{strings.why}}</b>{{/if}}";
    expect(await said(memo(good))).toEqual([]);
    expect(await said(memo(good.replace("bars", "bar").replace("why", "wy")))).toEqual([
      "documents/memo/document.hbs:1:1 template-field-unknown “options” has no field “bar”.",
      "documents/memo/document.hbs:1:23 template-field-unknown “strings” has no field “wy”.",
    ]);
  });

  it("for an image without alternative text, with its place", async () => {
    const image = (attributes: string): string =>
      `<p>\n <img ${attributes}src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="></p>`;
    expect(await said(memo(image("")))).toEqual([
      "documents/memo/document.hbs:2:2 image-without-alternative An image has no alternative text.",
    ]);
    for (const attributes of ['alt="" ', 'alt="{{edition.number}}" ', "role='none' "]) {
      expect(await said(memo(image(attributes)))).toEqual([]);
    }
    expect(await said(memo("{{!-- <img> --}}{{! <img> }}<p>x</p>"))).toEqual([]);
  });

  it("and does not run away in a partial that calls itself", async () => {
    const without = await said(
      memo("{{> loop}}", { "templates/partials/loop.hbs": "<p>x</p>{{> loop}}\n" }),
    );
    expect(without).toHaveLength(1);
    expect(without[0]).toContain("partials/loop.hbs:1:9 template-too-deep");
    const withEnd = memo("{{> loop more=true}}", {
      "templates/partials/loop.hbs": "<p>x</p>{{#if more}}{{> loop more=false}}{{/if}}\n",
    });
    expect(await said(withEnd)).toEqual([]);
  });

  it("by build as well, which publishes nothing then", async () => {
    const cwd = memo("{{#if findings}}{{#each findings.items}}{{run txt}}{{/each}}{{/if}}");
    const { diagnostics, exitCode } = await build({ cwd, formats: ["html"] });
    expect(exitCode).toBe(1);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["template-field-unknown"]);
  });

  it("only where a document is made of it", async () => {
    const cwd = workspace({
      "templates/documents/draft/document.yaml": "title: Draft\nview: edition\n",
      "templates/documents/draft/document.hbs": "{{nothing}}",
    });
    expect(await said(cwd)).toEqual([]);
  });
});

describe("a partial of the workspace", () => {
  const unused = "partials/spare.hbs:undefined:undefined partial-unused";

  it("is unused where nothing calls it", async () => {
    const [found, ...others] = await said(workspace({ "templates/partials/spare.hbs": "x\n" }));
    expect(found).toContain(unused);
    expect(others).toEqual([]);
  });

  it("is used through another one, by the layout, or by a document that is not made", async () => {
    const spare = { "templates/partials/spare.hbs": "<p>x</p>\n" };
    const through = { ...spare, "templates/partials/outer.hbs": "{{> spare}}\n" };
    expect(await said(memo("{{> outer}}", through))).toEqual([]);
    const other = {
      "templates/documents/other/document.yaml": "title: Other\nview: edition\n",
      "templates/documents/other/document.hbs": "{{> spare}}",
    };
    expect(await said(workspace({ ...spare, ...other }))).toEqual([]);
  });

  it("is not used by a partial that nothing calls, nor by itself", async () => {
    const cwd = workspace({
      "templates/partials/spare.hbs": "{{> spare}}\n",
      "templates/partials/outer.hbs": "{{> spare}}\n",
    });
    expect((await said(cwd)).map((line) => line.split(":")[0])).toEqual([
      "partials/outer.hbs",
      "partials/spare.hbs",
    ]);
  });

  it("that replaces a built-in one is used where that is", async () => {
    expect(await said(workspace({ "templates/partials/fact.hbs": "<p>{{label}}</p>\n" }))).toEqual(
      [],
    );
  });

  it("is not judged while a template cannot be read", async () => {
    const cwd = memo("{{#if", { "templates/partials/spare.hbs": "x\n" });
    expect((await said(cwd)).filter((line) => line.includes("partial-unused"))).toEqual([]);
  });
});

it("the built-in templates are sound", async () => {
  const { value: templates } = await loadTemplates([builtInTemplates]);
  if (!templates) throw new Error("the built-in templates cannot be read");
  const kinds = Object.values(templates.kinds).map(({ kind }) => kind);
  const documents = kinds.map((kind) => ({
    ...{ edition: "spring", language: "en", kind, options: {}, outputs: [] },
    parts: kind.id === "pack" ? kinds.map((part) => ({ kind: part, options: {} })) : [],
  }));
  expect(await templateLinter(templates)(documents)).toEqual([]);
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  const { diagnostics } = await check({ cwd });
  expect(diagnostics.filter(({ file = "" }) => file.startsWith("templates/"))).toEqual([]);
});
