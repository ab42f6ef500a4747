import { describe, expect, test } from "vitest";
import { printed } from "./support.ts";

const zh = { frame: { language: "zh-Hans" } } as const;

describe("run", () => {
  const text = (words: string, lang: string): { text: { text: string; lang: string } } => ({
    text: { text: words, lang },
  });

  test("prints a text in the document's language as it is", async () => {
    expect(await printed("{{run text}}", text("plain & simple", "en"))).toBe("plain &amp; simple");
  });

  test("wraps a text in another language, and marks runs by that language", async () => {
    expect(await printed("{{run text}}", text("由Kyle Chan说", "zh-Hans"))).toBe(
      '<span lang="zh-Hans">由<span lang="en">Kyle Chan</span>说</span>',
    );
    expect(await printed("{{run text}}", text("by 陈", "en"), zh)).toBe(
      '<span lang="en">by <span lang="zh-Hans">陈</span></span>',
    );
  });

  test("sets the direction where it changes", async () => {
    expect(await printed("{{run text}}", text("سلام", "ar"))).toBe(
      '<span lang="ar" dir="rtl">سلام</span>',
    );
    const rtl = { frame: { language: "he", direction: "rtl" } } as const;
    expect(await printed("{{run text}}", text("سلام", "ar"), rtl)).toBe(
      '<span lang="ar">سلام</span>',
    );
    expect(await printed("{{run text}}", text("x", "en"), rtl)).toBe(
      '<span lang="en" dir="ltr">x</span>',
    );
  });

  test("takes a plain string as the document's language", async () => {
    expect(await printed("{{run text}}", { text: "陈 says" })).toBe(
      '<span lang="zh-Hans">陈</span> says',
    );
    expect(await printed("{{run text}}", { text: "Kyle说" }, zh)).toBe(
      '<span lang="en">Kyle</span>说',
    );
  });

  test("prints the note of a fallback behind it, in the document's language", async () => {
    const noted = { text: { text: "陈", lang: "zh-Hans", note: "not <translated>" } };
    expect(await printed("{{run text}}", noted)).toBe(
      '<span lang="zh-Hans">陈</span> <span class="text-note">[not &lt;translated&gt;]</span>',
    );
  });

  test("refuses what is no text with a language", async () => {
    for (const wrong of [
      { text: "x", lang: 'en" onclick="x' },
      { text: 1, lang: "en" },
      { lang: "en" },
      true,
    ]) {
      expect(await printed("{{run text}}", { text: wrong })).toMatch(/^template-value-unfit: /);
    }
  });
});

describe("langOf", () => {
  test("prints the attributes of another language, nothing for the document's own", async () => {
    const quote = { text: "x", lang: "zh-Hans" };
    expect(await printed("<q {{langOf quote}}>", { quote })).toBe('<q  lang="zh-Hans">');
    expect(await printed("<q{{langOf quote}}>", { quote })).toBe('<q lang="zh-Hans">');
    expect(await printed("<q {{langOf quote}}>", { quote }, zh)).toBe("<q >");
    expect(await printed("<q {{langOf quote}}>", { quote: null })).toBe("<q >");
  });
});

describe("markup", () => {
  test("prints the HTML of a view as it is", async () => {
    expect(await printed("{{markup body}}", { body: { html: "<p>a &amp; b</p>" } })).toBe(
      "<p>a &amp; b</p>",
    );
  });

  test("refuses a string, however it looks, and an object that has more", async () => {
    for (const wrong of ["<p>", { html: "<p>", text: "x" }, { toHTML: "x" }, ["<p>"]]) {
      expect(await printed("{{markup body}}", { body: wrong })).toMatch(/^template-value-unfit: /);
    }
  });
});

test("a plain field is escaped", async () => {
  expect(await printed('<p title="{{x}}">{{x}}</p>', { x: `<"'&=\`>` })).toBe(
    '<p title="&lt;&quot;&#x27;&amp;&#x3D;&#x60;&gt;">&lt;&quot;&#x27;&amp;&#x3D;&#x60;&gt;</p>',
  );
});
