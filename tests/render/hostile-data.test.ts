import { describe, expect, test } from "vitest";
import { scanHtml, startOfHtml } from "../../src/render/html/scan.ts";
import { render } from "../../src/render/index.ts";
import { printed, shippedLayout, templatesOf, viewOf } from "./support.ts";

/** Strings that would do harm somewhere, if they were taken for anything but text. */
const hostile = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  "</style><script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "</main><iframe>",
  "<!--",
  "-->",
  "]]>",
  "{{x}}",
  "{{{x}}}",
  "{{> card}}",
  "$1$&$$",
  "$`",
  "__proto__",
  "constructor",
  "&lt;script&gt;",
  "&#x3c;b&#x3e;",
  "\\3c/style\\3e",
  "*/ } body { display: none } /*",
  "url(http://example.org)",
  "javascript:alert(1)",
  "a\u0000b",
  "\u202edrow",
];

/** Elements and attributes of a document, which hostile text must not change. */
function skeleton(html: string): string[] {
  const seen: string[] = [];
  scanHtml(html, startOfHtml, {
    open: (element) => seen.push(element),
    attribute: (element, attribute) => seen.push(`${element}@${attribute}`),
  });
  return seen;
}

const document = [
  '<p title="{{x}}" class=\'{{x}}\' data-x="{{text.text}}">{{x}}</p>',
  "<p {{langOf text}}>{{run text}}{{run x}}</p>",
  "{{#each list}}<i>{{this}}</i>{{/each}}{{#each keyed}}<i>{{@key}}{{this}}</i>{{/each}}",
  "{{> card}}{{> card x=text.text}}",
].join("\n");
const partials = { card: "<b>{{x}}</b>" };

async function rendered(x: string): Promise<string> {
  const margins = {
    runningTitle: x,
    edition: x,
    handling: x,
    draft: x,
    pageOfPages: [x, x, x] as const,
  };
  const frame = { title: x, author: x, subject: x, keywords: [x], margins };
  const fields = {
    x,
    text: { text: x, lang: "en-GB", note: x },
    list: [x],
    keyed: Object.fromEntries([[x, x]]),
  };
  const { value, problems } = await render({
    view: viewOf(fields, frame),
    templates: templatesOf({ document, partials, layout: shippedLayout }),
  });
  expect(problems.filter(({ rule }) => rule !== "missing-glyph")).toEqual([]);
  return value?.html ?? "";
}

describe("P13: hostile text in every string of view and frame stays text", () => {
  test.each(hostile)("%j", async (x) => {
    const harmless = await rendered("harmless");
    const html = await rendered(x);
    expect(skeleton(html)).toEqual(skeleton(harmless));
    expect(html.match(/<\/style/gi)).toHaveLength(1);
  });

  test("and keeps its code points", async () => {
    const x = "a\u0301 \u00a0“x”\u202e…\u2028 ﬁ 甲\uFE00";
    expect(await printed("{{x}}|{{run x}}", { x })).toBe(
      `${x}|${x.replace("甲\uFE00", '<span lang="zh-Hans">甲</span>\uFE00')}`,
    );
  });
});

test("nothing is left on Object's prototype", () => {
  expect(({} as { x?: unknown }).x).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test.each([
  ["{{#with this as |o|}}{{o.constructor.constructor}}{{/with}}"],
  ["{{#with x as |s|}}{{#with s.split as |f|}}{{f}}{{/with}}{{/with}}"],
  ["{{#each (lookup this 'constructor')}}{{/each}}"],
  ["{{lookup this 'constructor'}}"],
  ["{{lookup this '__proto__'}}"],
  ["{{this.__proto__.x}}"],
  ["{{@root.constructor}}"],
  ["{{__defineGetter__ 'x' x}}"],
  ["{{helperMissing}}"],
  ["{{blockHelperMissing x}}"],
])("%s is refused", async (template) => {
  expect(await printed(template, { x: "X" })).toMatch(/^template-[a-z-]+: /);
});
