import { describe, expect, test } from "vitest";
import { printed, problemsOf, shippedLayout } from "./support.ts";

const fields = {
  x: "X",
  url: "https://example.org/?a=1&b=2",
  text: { text: "T", lang: "fr" },
  html: { html: "<b>B</b>" },
  yes: true,
};

const head = (problem: string | undefined): string =>
  problem?.split("\n").slice(0, 2).join(" | ") ?? "no problem";

describe("data may stand in content and in quoted values only", () => {
  const bad: readonly (readonly [template: string, ...expected: string[]])[] = [
    [
      "<a href={{url}}>",
      "1:9 template-misplaced-data | The value of the attribute “href” has no quotation marks.",
    ],
    [
      "<a href=x{{url}}>",
      "1:10 template-misplaced-data | The value of the attribute “href” has no quotation marks.",
    ],
    ["<p {{x}}>", "1:4 template-misplaced-data | Data stands where attributes are named."],
    ['<p data-{{x}}="1">', "1:9 template-misplaced-data | Data stands where attributes are named."],
    ["<{{x}}>", "1:2 template-misplaced-data | Data stands as the name of an element."],
    ["</{{x}}>", "1:3 template-misplaced-data | Data stands as the name of an element."],
    ["<h{{x}}>", "1:3 template-misplaced-data | Data stands where attributes are named."],
    [
      "<style>p { color: {{x}} }</style>",
      "1:1 unsafe-html | <style> may not stand in a template.",
      "1:19 template-misplaced-data | Data stands inside <style>.",
    ],
    ["<!-- {{x}} -->", "1:6 template-misplaced-data | Data stands in an HTML comment."],
    ['<p style="color:{{x}}">', "1:17 template-misplaced-data | Data stands in a style attribute."],
    [
      '<p title="{{run text}}">',
      "1:11 template-misplaced-data | {{run …}} prints HTML, which cannot stand in an attribute.",
    ],
    [
      '<p title="{{markup html}}">',
      "1:11 template-misplaced-data | {{markup …}} prints HTML, which cannot stand in an attribute.",
    ],
    [
      "<title>{{run text}}</title>",
      "1:8 template-misplaced-data | {{run …}} prints HTML, which cannot stand in <title>.",
    ],
    ["{{langOf text}}", "1:1 template-misplaced-data | {{langOf …}} prints attributes."],
    ["<p {{> part}}>", "1:4 template-misplaced-data | A partial is called inside a tag."],
    [
      '{{#if yes}}<p class="{{/if}}x">',
      "1:1 template-misplaced-data | The branches of this block end at different places of the HTML.",
    ],
    [
      "text <p class='a",
      "1:1 template-misplaced-data | The file ends inside a tag, a comment or a quotation mark.",
    ],
  ];
  test.each(bad)("%s", async (document, ...expected) => {
    const problems = await problemsOf({ document, partials: { part: "" } }, fields);
    expect(problems.map(head)).toEqual(expected.map((line) => `document.hbs:${line}`));
  });

  test("and stands there escaped", async () => {
    const document =
      '<a title="{{text.text}}" class="a-{{x}}{{#if yes}} b{{else}} c{{/if}}" href="{{url}}" {{langOf text}}>{{run text}}</a>';
    expect(await printed(document, fields)).toBe(
      '<a title="T" class="a-X b" href="https://example.org/?a&#x3D;1&amp;b&#x3D;2"  lang="fr"><span lang="fr">T</span></a>',
    );
  });
});

describe("a template may not write what runs, embeds or loads", () => {
  const bad: readonly (readonly [template: string, expected: string])[] = [
    ["<p>\n <script>x</script>", "2:2 unsafe-html | <script> may not stand in a document."],
    ["<base href='#'>", "1:1 unsafe-html | <base> may not stand in a document."],
    ["<IFRAME>", "1:1 unsafe-html | <iframe> may not stand in a document."],
    ["<object></object>", "1:1 unsafe-html | <object> may not stand in a document."],
    ['<link rel="stylesheet">', "1:1 unsafe-html | <link> may not stand in a document."],
    ['<p onclick="x">', "1:13 unsafe-html | The attribute “onclick” would run a script."],
    ["<p OnClick=x>", "1:12 unsafe-html | The attribute “onclick” would run a script."],
    [
      '<img src="//example.org/x.png">',
      "1:11 unsafe-html | The src “//example.org/x.png” is neither a link to the web nor a part of the document.",
    ],
    [
      '<svg><feImage href="https://example.org/x.png" /></svg>',
      "1:21 unsafe-html | The href “https://example.org/x.png” is neither a link to the web nor a part of the document.",
    ],
    ["<style>p { color: red }</style>", "1:1 unsafe-html | <style> may not stand in a template."],
    [
      '<a href="javascript:x">',
      "1:10 unsafe-html | The href “javascript:x” is neither a link to the web nor a part of the document.",
    ],
    [
      '<a href="file:///etc/passwd">',
      "1:10 unsafe-html | The href “file:///etc/passwd” is neither a link to the web nor a part of the document.",
    ],
    [
      '<p style="background:url(http://x)">',
      "1:11 unsafe-html | The attribute “style” reaches outside the document.",
    ],
    [
      '<meta http-equiv="refresh">',
      '1:19 unsafe-html | <meta http-equiv="refresh"> may not stand in a document.',
    ],
  ];
  test.each(bad)("%s", async (document, expected) => {
    expect((await problemsOf({ document }, fields)).map(head)).toEqual([
      `document.hbs:${expected}`,
    ]);
  });

  const badCss: readonly (readonly [css: string, expected: string])[] = [
    [
      "p{}\n @import 'x';",
      "2:2 unsafe-css | In the style sheet @import loads another style sheet.",
    ],
    [
      "p{background:url(http://x)}",
      "1:14 unsafe-css | In the style sheet a URL leads outside the document.",
    ],
    [
      "p{background:URL( 'x.png')}",
      "1:14 unsafe-css | In the style sheet a URL leads outside the document.",
    ],
    [
      "p{background:u\\72l(http://x)}",
      "1:15 unsafe-css | In the style sheet an escape hides a letter.",
    ],
    [
      "p{background:u\\rl(http://x)}",
      "1:15 unsafe-css | In the style sheet an escape hides a letter.",
    ],
    ["</style><b>", "1:1 unsafe-css | In the style sheet “</style” would end the style sheet."],
    [
      "@font-face{}",
      "1:1 unsafe-css | In the style sheet @font-face would name a font that is not part of the document.",
    ],
    ["p{background:image-set('x' 1x)}", "1:14 unsafe-css | In the style sheet an image is loaded."],
    // What follows would be swallowed: DRAFT, the page numbers, the handling label.
    [
      "p {}\nbody { color: red",
      "2:6 template-syntax | In the style sheet “{” is not closed by “}”.",
    ],
    ["p {} }", "1:6 template-syntax | In the style sheet “}” closes nothing."],
    ["p[x {}", "1:2 template-syntax | In the style sheet “[” is not closed by “]”."],
    [
      "p { width: calc(1px }",
      "1:16 template-syntax | In the style sheet “(” is not closed by “)”.",
    ],
    ["p {} /* p {}", "1:6 template-syntax | In the style sheet a comment is not closed."],
    [
      "p { content: ' }\nq { content: ' }",
      "1:14 template-syntax | In the style sheet a string is not closed on its line.",
    ],
  ];
  test.each(badCss)("%s", async (css, expected) => {
    expect((await problemsOf({ css })).map(head)).toEqual([`document.css:${expected}`]);
  });

  test("brackets in strings, comments and behind a backslash close nothing", async () => {
    const css = `.w-\\[3px\\]::after { content: "}\\"{" ')' /* ( */; } /**/ a[b="]"] { --x: {}; quotes: '\\
' '}' }`;
    expect(await problemsOf({ css })).toEqual([]);
  });

  test("a comment in CSS may say anything, and is not printed", async () => {
    expect(await problemsOf({ css: "/* @import url(x) 中文 */ p { content: '/* */' }" })).toEqual(
      [],
    );
  });
});

describe("what the data brings is held to the same", () => {
  const bad = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "file:///etc/passwd",
    "//example.org",
    "ms-msdt:x",
    "view-source:x",
    "../x",
  ];
  test.each(bad)("href=%j", async (url) => {
    const document = '<p data-record="quotes/q1"><a href="{{url}}">x</a>';
    expect(await printed(document, { url })).toContain(
      "unsafe-html: In the finished document, the href “",
    );
  });

  test.each(["https://example.org", "HTTP://EXAMPLE.ORG", "mailto:a@b.org", "tel:+49", "#q1"])(
    "href=%j is a link",
    async (url) => {
      expect(await printed('<a href="{{url}}">x</a>', { url })).toContain("</a>");
    },
  );

  test.each([
    "<script>x</script>",
    "<img src=x>",
    "<img src='http://x/y.png'>",
    "<b onfocus=x>",
    "<svg><image href='http://x'/></svg>",
    '<svg><rect fill="url(http://x#y)"/></svg>',
  ])("markup %j", async (html) => {
    const shown = await printed("{{markup body}}", { body: { html } });
    expect(shown.startsWith("unsafe-html") || html.includes("src=x")).toBe(true);
  });
});

const policy = 'http-equiv="Content-Security-Policy" content="{{policy}}"';

test.each([
  "",
  '<meta name="x" content="{{policy}}">',
  `<p>x</p><meta ${policy}>`,
  `x<meta ${policy}>`,
  `</p><meta ${policy}>`,
  `<meta content="default-src *" ${policy}>`,
  `<!-- <meta ${policy}> -->`,
])("a layout with the policy as %j has none that a browser obeys", async (head) => {
  const [problem, ...others] = await problemsOf({ layout: `${head}{{markup styles}}` });
  expect(others).toEqual([]);
  expect(problem).toMatch(
    head.startsWith("<!--")
      ? /^layout\.hbs:1:\d+ template-misplaced-data\n/
      : /^layout\.hbs:undefined:undefined unsafe-html\nThe layout prints no content security policy\.\nIts head needs <meta http-equiv="Content-Security-Policy" content="{{policy}}">\.$/,
  );
});

test.each([
  `<meta ${policy}>`,
  `<!doctype html>\n<html lang="en"><head>\n<title>x</title><meta name="a" content="b"><meta ${policy}>`,
  `<meta content="{{policy}}" http-equiv="content-security-policy">`,
])("a layout with the policy as %j has one", async (head) => {
  expect(await problemsOf({ layout: `${head}{{markup styles}}` })).toEqual([]);
});

test("the shipped layout has no fault", async () => {
  expect(await problemsOf({ layout: shippedLayout })).toEqual([]);
});
