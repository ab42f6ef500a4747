import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Files } from "../load/scratch.ts";
import { outcomeOf, sound, tried } from "./a-run.ts";

/*
 * Templates of a workspace that are wrong or hostile, from the file to the exit code. What
 * templates may say has its cases in tests/render; the numbers are those of SECURITY.md.
 */

const memo = "templates/documents/memo/document.hbs";

const withTemplate = (template: string, more: Files = {}): Files => ({
  "templates/documents/memo/document.yaml": "title: Memo\nview: risks\n",
  [memo]: template,
  "data/spring/edition.yaml": `${sound["data/spring/edition.yaml"]}documents: [memo]\n`,
  ...more,
});

const heading = "<h1>{{frame.title}}</h1>\n";

test("the template that the others are made of is sound", async () => {
  const { exitCode, errors, written } = await tried(withTemplate(heading));
  expect([exitCode, errors]).toEqual([0, []]);
  expect(written).toEqual(["output/spring/en/memo.html", "output/spring/manifest.json"]);
});

test.each([
  ["P17: a syntax error", "{{#if frame.title}}\n</p>\n", `${memo}:4:1 template-syntax`],
  ["P18: an unknown helper", "{{shout frame.title}}", `${memo}:2:1 template-helper-unknown`],
  ["P18: a missing partial", "{{> mastheed}}", `${memo}:2:1 template-partial-missing`],
  ["P19: a misspelt variable", "{{frame.titel}}", `${memo}:2:1 template-field-unknown`],
  ["P20: a partial by a path", "{{> ../../secret}}", `${memo}:2:1 template-partial-missing`],
  [
    "P20: a partial that the data names",
    "{{> (lookup frame 'title')}}",
    `${memo}:2:1 template-construct-refused`,
  ],
  ["P23: three braces", "{{{frame.title}}}", `${memo}:2:1 template-raw-output`],
  ["P23: an ampersand", "{{& frame.title}}", `${memo}:2:1 template-raw-output`],
  [
    "P23: an attribute without quotation marks",
    "<p class={{frame.title}}>x</p>",
    `${memo}:2:10 template-misplaced-data`,
  ],
  [
    "P23: data in a script's place",
    '<p onclick="{{frame.title}}">x</p>',
    `${memo}:2:28 unsafe-html`,
  ],
  ["P24: a script", "<script>1</script>", `${memo}:2:1 unsafe-html`],
  ["P24: a frame", '<iframe src="/x"></iframe>', `${memo}:2:1 unsafe-html`],
  [
    "P24: a refresh",
    '<meta http-equiv="refresh" content="0;url=http://example.org/">',
    `${memo}:2:19 unsafe-html`,
  ],
])("%s", async (_, template, error) => {
  const { errors, ...rest } = await outcomeOf(withTemplate(heading + template));
  expect(errors).toEqual([error]);
  expect(rest).toEqual({ exitCode: 1, written: [] });
});

test.each([
  ["P24: a base", '<base href="http://example.org/">', "2:13"],
  [
    "P24: a style sheet from elsewhere",
    '<link rel="stylesheet" href="http://example.org/x.css">',
    "2:30",
  ],
])("%s is refused, and so is its address", async (_, template, address) => {
  const { errors, ...rest } = await outcomeOf(withTemplate(heading + template));
  expect(errors).toEqual([`${memo}:2:1 unsafe-html`, `${memo}:${address} unsafe-html`]);
  expect(rest).toEqual({ exitCode: 1, written: [] });
});

describe("P18, P19: what is unknown is named with what is near", () => {
  test.each([
    ["{{> mastheed}}", "masthead"],
    ["{{frame.titel}}", "title"],
    ["{{rum frame.title}}", "run"],
  ])("%s", async (template, near) => {
    const { report } = await tried(withTemplate(heading + template));
    expect(report.diagnostics.find(({ severity }) => severity === "error")?.hint).toContain(near);
  });
});

describe("P21: a partial that calls itself", () => {
  const partials = (names: readonly string[]): Files =>
    Object.fromEntries(
      names.map((name, index) => [
        `templates/partials/${name}.hbs`,
        `<p>x</p>{{> ${names[(index + 1) % names.length]}}}\n`,
      ]),
    );

  test.each([[["one"]], [["one", "two"]], [["one", "two", "three"]]])("%j", async (names) => {
    const found = await tried(withTemplate(`${heading}{{> one}}`, partials(names)));
    expect(found.errors).toEqual([
      expect.stringMatching(/^templates\/partials\/(one|two|three)\.hbs:1:9 template-too-deep$/),
    ]);
    expect(found.report.diagnostics.map(({ message }) => message).join()).not.toContain(
      "RangeError",
    );
    expect([found.exitCode, found.written]).toEqual([1, []]);
  });
});

describe("P22: ways to the prototype", () => {
  test.each([
    "{{frame.constructor}}",
    "{{frame.__proto__}}",
    "{{constructor.constructor}}",
    '{{#with (lookup frame "constructor")}}{{this}}{{/with}}',
    "{{#with frame as |f|}}{{f.constructor.name}}{{/with}}",
    "{{#each frame.constructor.prototype}}{{this}}{{/each}}",
    '{{lookup (lookup this "constructor") "name"}}',
    "{{this.toString}}",
    "{{__defineGetter__ 'x' 'y'}}",
  ])("%s", async (template) => {
    const found = await tried(withTemplate(heading + template));
    expect([found.exitCode, found.written]).toEqual([1, []]);
    expect(found.errors.length).toBeGreaterThan(0);
    for (const error of found.errors) expect(error).toMatch(/^templates.+:2:\d+ template-/);
    expect("x" in {}).toBe(false);
  });
});

// A browser ends a comment, a tag or a title where somebody else may think that it goes on.
test.each([
  ["a comment that is over at once", "<!--><script>1</script> -->", "2:6"],
  ["another end of a comment", "<!-- x --!><script>1</script> -->", "2:12"],
  ["an instruction with quotation marks", '<?x "><script>1</script>">', "2:7"],
  ["an end without a name", "</ <title><script>1</script>", "2:11"],
  ["an end tag with an attribute", '</title x=""><script>1</script></title>', "2:14"],
  ["a value without a name", '<p =="><!--"><script>1</script> -->', "2:14"],
  ["a name with a space that is none", '<p\u00a0x="><script>1</script>"></p>', "2:8"],
  ["words that are markup elsewhere", '<xmp><p title="</xmp><script>1</script>"></p>', "2:1"],
  ["the title of a drawing", "<svg><title><script>1</script></title></svg>", "2:13"],
  ["text of XML", "<svg><![CDATA[ > <!-- ]]><script>1</script> --></svg>", "2:6"],
])("P24: a script behind %s", async (_, template, place) => {
  const { errors, ...rest } = await outcomeOf(withTemplate(heading + template));
  expect(errors).toEqual([`${memo}:${place} unsafe-html`]);
  expect(rest).toEqual({ exitCode: 1, written: [] });
});

test("P24: styles that load from elsewhere are refused with their line", async () => {
  const css = "templates/documents/memo/document.css";
  const files = withTemplate(heading, {
    [css]: "p { color: red }\n@import 'http://example.org/x.css';\n",
  });
  const found = await tried(files);
  expect(found.errors).toEqual([`${css}:2:1 unsafe-css`]);
  expect(found.written).toEqual([]);
});

describe("P25: HTML in Markdown is text", () => {
  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<!-- x --><b>bold</b>",
    "<a href='javascript:alert(1)'>x</a>",
  ])("%s", async (markup) => {
    const text = `- id: key\n  text: |\n    Before ${markup} after.\n`;
    const { cwd, exitCode } = await tried({ "data/spring/findings.yaml": text });
    expect(exitCode).toBe(0);
    const html = await readFile(`${cwd}/output/spring/en/summary.html`, "utf8");
    expect(html).not.toContain(markup);
    expect(html).not.toMatch(/<script|<img|<svg onload|<b>bold|href="javascript/i);
    expect(html).toContain("Before &lt;");
    expect(html).toContain("after.");
  });
});

// P13 and the values that reach attributes: tests/render/hostile-data.test.ts, misplaced-data.test.ts.
// P21, output without end: tests/render/limits.test.ts.
