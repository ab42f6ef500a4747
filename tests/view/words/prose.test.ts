import { expect, test } from "vitest";
import { proseIn } from "../../../src/view/words/prose.ts";

const english = (text: string): string => proseIn("en")({ text, lang: "en" }).html;

test("sets paragraphs, emphasis, lists and links", () => {
  expect(english("One *two* **three**.\n\n- a\n- b")).toBe(
    "<p>One <em>two</em> <strong>three</strong>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
  );
  expect(english("[RAND](https://example.org/a?b=1&c)")).toBe(
    '<p><a href="https://example.org/a?b=1&amp;c">RAND</a></p>',
  );
});

test("sets Chinese emphasis beside full-width marks", () => {
  expect(proseIn("zh-Hans")({ text: "**重要。**后文", lang: "zh-Hans" }).html).toBe(
    "<p><strong>重要。</strong>后文</p>",
  );
});

test("marks words of another script with their language", () => {
  expect(english("Lu (鲁晓萌) says")).toBe('<p>Lu (<span lang="zh-Hans">鲁晓萌</span>) says</p>');
});

test("prints raw HTML, headings and images as text", () => {
  expect(english("<script>alert(1)</script>")).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
  expect(english("# Heading")).toBe("<p># Heading</p>");
  expect(english("![x](secret.png)")).not.toContain("<img");
});

test.each([
  "javascript:alert(1)",
  "JAVASCRIPT:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
  "smb://host/x",
  "ms-msdt:/id",
  "//example.org",
  "other/page.html",
])("makes no link of %j", (url) => {
  expect(english(`[x](<${url}>)`)).not.toContain("<a ");
  expect(english(`[x](${url})`)).not.toContain("<a ");
});

test("wraps a text in another language and says that it is not translated", () => {
  expect(proseIn("zh-Hans")({ text: "Chips.", lang: "en", note: "未翻译" }).html).toBe(
    '<div lang="en"><p>Chips.</p></div><p class="text-note">未翻译</p>',
  );
});

test("a link without an address is its words, and what stands behind a fence is text", () => {
  expect(english("See [the *report*]() now, [a](https://example.org/).")).toBe(
    '<p>See the <em>report</em> now, <a href="https://example.org/">a</a>.</p>',
  );
  expect(english("``` Note <1>\nshort\n```")).toBe(
    "<pre><code>Note &lt;1&gt;\nshort\n</code></pre>",
  );
});

test("gives lists the numbers that they have", () => {
  const numbers = (text: string): string[] =>
    [...english(text).matchAll(/<(?:li|ol)[^>]*>/g)].map(([tag]) => tag);
  expect(numbers("1. a\n2. b\n3. c")).toEqual(["<ol>", "<li>", "<li>", "<li>"]);
  expect(numbers("1. a\n3. b\n4. c\n2. d")).toEqual([
    "<ol>",
    "<li>",
    '<li value="3">',
    "<li>",
    '<li value="2">',
  ]);
  // The same number throughout leaves the counting to Markdown.
  expect(numbers("7. a\n7. b")).toEqual(['<ol start="7">', "<li>", "<li>"]);
  expect(numbers("1. a\n   1. x\n   3. y\n2. b")).toEqual([
    "<ol>",
    "<li>",
    "<ol>",
    "<li>",
    '<li value="3">',
    "<li>",
  ]);
});
