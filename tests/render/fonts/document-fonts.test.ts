import { describe, expect, test, vi } from "vitest";
import { charactersOf } from "../../../src/render/fonts/cmap.ts";
import { documentFonts } from "../../../src/render/fonts/document-fonts.ts";

// Fonts of 10 to 16 MB are read once per file, which a busy machine may take its time over.
vi.setConfig({ testTimeout: 30_000 });

const serif = '<style>p { font-family: "Source Serif 4", "Noto Serif SC" }</style>';

/** The characters of each font, by family, weight and style. */
async function fontsOf(html: string): Promise<Record<string, string>> {
  const { css, assets } = await documentFonts(html);
  const found: Record<string, string> = {};
  for (const [, family, weight, style, path = ""] of css.matchAll(
    /font-family: "(.*?)"; font-weight: (\d+); font-style: (\w+); .*?url\("(.*?)"\)/g,
  )) {
    const asset = assets.get(path);
    if (!asset) throw new Error(`${path} is not among the assets`);
    expect(asset.type).toBe("font/ttf");
    const codes = [...charactersOf(asset.bytes)].sort((one, other) => one - other);
    found[`${family} ${weight} ${style}`] = String.fromCodePoint(...codes);
  }
  expect(Object.keys(found)).toHaveLength(assets.size);
  return found;
}

/** What browsers draw of themselves, as far as a Latin font has it. */
const always = " (),-.0123456789‐•…";

describe("a font holds the characters of the document, and no others", () => {
  test("Latin and Han, each from its own font", async () => {
    const fonts = await fontsOf(`${serif}<p>“Ab” 陈，ü</p>`);
    expect(fonts["Source Serif 4 400 normal"]).toBe([...`${always}Abü“”`].sort(byCode).join(""));
    expect(fonts["Noto Serif SC 400 normal"]).toBe("“”…陈，");
  });

  test("character references, texts of style sheets, attributes that a style prints", async () => {
    const css = `${serif}<style>q::before { content: "\\2014 \\AB"; } td::before { content: attr(data-label) }</style>`;
    const fonts = await fontsOf(`${css}<p data-label="Z">&#x41;&eacute;&amp;&sect;</p>`);
    const characters = fonts["Source Serif 4 400 normal"] ?? "";
    for (const character of "A&§—«Z") expect(characters).toContain(character);
  });

  test("what is no text is not counted", async () => {
    const fonts = await fontsOf(
      `${serif}<title>Q</title><p class="X" data-label="Z">a<!-- W --></p>`,
    );
    expect(fonts["Source Serif 4 400 normal"]).toBe([...`${always}a`].sort(byCode).join(""));
  });

  test("capitals, where a style makes them", async () => {
    const css = '<style>p { font-family: "Source Serif 4"; text-transform: uppercase }</style>';
    expect((await fontsOf(`${css}<p>straße</p>`))["Source Serif 4 400 normal"]).toMatch(
      /A.*E.*R.*S.*T/,
    );
  });
});

describe("a document gets no font that it cannot use", () => {
  test("no Chinese font without Chinese, whatever marks stand in it", async () => {
    const fonts = await fontsOf(`${serif}<p>“Quoted” — it’s … · fine</p>`);
    expect(Object.keys(fonts).filter((name) => name.startsWith("Noto"))).toEqual([]);
  });

  test("a sign that one of the Latin fonts lacks comes from a Chinese one", async () => {
    const both = `${serif}<style>b { font-family: "Source Sans 3" }</style>`;
    expect((await fontsOf(`${both}<p>●</p>`))["Noto Serif SC 400 normal"]).toContain("●");
  });

  test("no family that the styles do not name", async () => {
    const fonts = await fontsOf(`${serif}<p>a 陈</p>`);
    const families = new Set(Object.keys(fonts).map((name) => name.replace(/ \d+ \w+$/, "")));
    expect(families).toEqual(new Set(["Source Serif 4", "Noto Serif SC"]));
  });
});

describe("a script that few documents have", () => {
  const both = `<style>p { font-family: "Source Serif 4", "Noto Serif SC" } h1 { font-family: "Source Sans 3", "Noto Sans SC" }</style>`;
  const familiesOf = async (html: string): Promise<string[]> => [
    ...new Set(Object.keys(await fontsOf(html)).map((name) => name.replace(/ \d+ \w+$/, ""))),
  ];

  test("brings fonts and styles only into a document that has it", async () => {
    const { css, scripts } = await documentFonts(
      `${both}<p lang="ar">a “b” — 0</p><p lang="ja">a</p>`,
    );
    expect(scripts).toEqual([]);
    expect(css).not.toContain(":lang");
    expect(css).not.toMatch(/Vazirmatn|Noto Sans JP/);
  });

  test("Arabic: letters and marks in both weights, and the rule that asks for them", async () => {
    const html = `${both}<p>The <span lang="ar">نهر، 5</span> of Za</p>`;
    const fonts = await fontsOf(html);
    const { css, scripts } = await documentFonts(html);
    expect(scripts.map(({ name }) => name)).toEqual(["arabic"]);
    expect(css).toMatch(/:lang\(ar\).*font-family: var\(--arabic\)/);
    for (const weight of [400, 700]) {
      const characters = fonts[`Vazirmatn ${weight} normal`] ?? "";
      for (const character of "نهر، ") expect(characters).toContain(character);
      expect(characters).not.toMatch(/[A-Za-z0-9]/);
    }
  });

  test("Arabic keeps what joins its letters", async () => {
    const { assets } = await documentFonts(`${both}<p lang="ar">نهر</p>`);
    const features = [...assets.values()].map(({ bytes }) => Buffer.from(bytes).toString("latin1"));
    expect(features.filter((font) => /init/.test(font) && /medi/.test(font))).toHaveLength(2);
  });

  const scripts = [
    ["Noto Sans Hebrew", "he", "שָׁלוֹם־, ", "kern"],
    ["Noto Sans KR", "ko", "강이다“”", "kern"],
    ["Noto Sans Thai", "th", "ปู่ “”", "mark"],
    ["Noto Sans Devanagari", "hi", "क्षत्रि, र्‍य।", "half"],
  ] as const;
  test.each(scripts)("%s: both weights, and what sets its letters together", async (...script) => {
    const [family, lang, text, feature] = script;
    // Without the marks of the language its letters call for the font, wherever they stand.
    for (const html of [`<p lang="${lang}">Za 5 ${text}</p>`, `<p lang="en">Za 5 ${text}</p>`]) {
      const fonts = await fontsOf(both + html);
      for (const weight of [400, 700]) {
        const characters = fonts[`${family} ${weight} normal`] ?? "";
        for (const letter of text.match(/[\p{L}\p{M}]/gu) ?? [])
          expect(characters).toContain(letter);
        expect(characters).not.toMatch(/[A-Za-z0-9]/);
      }
    }
    const { css, assets } = await documentFonts(`${both}<p lang="${lang}">${text}</p>`);
    expect(css).toMatch(new RegExp(`:lang\\(${lang}\\).*font-family: var\\(--`));
    const files = [...assets.values()].map(({ bytes }) => Buffer.from(bytes).toString("latin1"));
    expect(files.filter((file) => file.includes(feature)).length).toBeGreaterThanOrEqual(2);
  });

  test("letters that browsers draw in parts, or put together, bring those along", async () => {
    const fonts = await fontsOf(`${both}<p lang="th">น้ำ</p><p lang="ko">\u1112\u1161\u11ab</p>`);
    for (const part of "\u0e4d\u0e32") expect(fonts["Noto Sans Thai 400 normal"]).toContain(part);
    expect(fonts["Noto Sans KR 400 normal"]).toContain("한");
  });

  test("Korean: its Han in its own forms, and Chinese Han from a Chinese font", async () => {
    const fonts = await fontsOf(`${both}<p>A <span lang="ko">漢江 강</span> 漢</p>`);
    expect(fonts["Noto Sans KR 400 normal"]).toBe([..."漢江강"].sort(byCode).join(""));
    expect(fonts["Noto Serif SC 400 normal"]).toBe("…漢");
    expect(await familiesOf(`${both}<p lang="ko">漢江 강</p>`)).not.toContain("Noto Serif SC");
  });

  test("lines are wider where signs stand above signs", async () => {
    const css = async (html: string) => (await documentFonts(both + html)).css;
    expect(await css('<p lang="th">น้ำ</p>')).toMatch(/:lang\(th\).*line-height/);
    expect(await css('<p lang="mr">नदी</p>')).toMatch(/:lang\(mr\).*line-height/);
    expect(await css('<p lang="ko">강</p>')).not.toContain("line-height");
    // But not the line of another script in which a name stands.
    expect(await css('<p lang="ar">أُمّ</p>')).toMatch(
      /:lang\(ar\):lang\(ar\).*:not\(span\) \{ line-height/,
    );
  });

  test("Japanese: only the characters of Japanese texts, and no Chinese font for them", async () => {
    const html = `${both}<p>A <span lang="ja">骨の水、<i>直す</i>川</span> B</p>`;
    const fonts = await fontsOf(html);
    expect(fonts["Noto Sans JP 400 normal"]).toBe([..."骨の水、直す川"].sort(byCode).join(""));
    expect(await familiesOf(html)).toEqual(["Source Serif 4", "Source Sans 3", "Noto Sans JP"]);
    const mixed = await fontsOf(`${html}<p lang="zh-Hans">骨，中</p>`);
    expect(mixed["Noto Serif SC 400 normal"]).toBe([..."…骨，中"].sort(byCode).join(""));
    expect(mixed["Noto Sans JP 400 normal"]).not.toContain("中");
  });

  test("what a Japanese font lacks comes from a Chinese one", async () => {
    const fonts = await fontsOf(`${both}<p lang="ja">水们</p>`);
    expect(fonts["Noto Sans JP 400 normal"]).toBe("水");
    expect(fonts["Noto Sans SC 400 normal"]).toBe("…们");
  });

  test("that there is no font for is reported", async () => {
    const { problems } = await documentFonts(`${both}<p lang="ta">ஆறு</p>`);
    expect(problems.map(({ rule }) => rule)).toEqual(Array(3).fill("missing-glyph"));
  });
});

test("the same characters give the same bytes and the same names", async () => {
  const one = await documentFonts(`${serif}<p>ab 陈</p>`);
  const other = await documentFonts(`${serif}<p>陈b</p><p>a</p>`);
  expect(other.css).toBe(one.css);
  expect(other.assets).toEqual(one.assets);
});

describe("a character that no font has", () => {
  test("is reported with its code point, the text around it, and its record", async () => {
    const { problems } = await documentFonts(
      `${serif}<p>before</p><article data-record="quotes/q7"><p>He said “\u{1F600} yes” and left the room at once</p></article>`,
    );
    expect(problems).toEqual([
      {
        rule: "missing-glyph",
        message:
          "No font of the document has “\u{1F600}” (U+1F600), in “He said “\u{1F600} yes” and left the”.",
        hint: "Write it with another character, or leave it out; it would print as an empty box.",
        record: "quotes/q7",
      },
    ]);
  });

  test("is reported once for each record", async () => {
    const { problems } = await documentFonts(
      `${serif}<p data-record="a/b">first \u{1F600} then \u{1F600}\u{1F600}</p><p>last \u{1F600}</p><p>\u{1F600}</p><p data-record="N1">\u{1F600}</p><p data-record="a/c">\u{1F600}</p>`,
    );
    expect(problems[0]?.message).toContain("in “first");
    expect(problems.map(({ record }) => record)).toEqual(["a/b", "a/c"]);
  });

  test("is none, if it draws nothing", async () => {
    const { problems } = await documentFonts(
      `${serif}<p>a\u00ad\u200b\u200d\ufe0f\u2028\u00a0\u3000\u202e\t\n</p>`,
    );
    expect(problems).toEqual([]);
  });

  test("counts in the margins of the page too", async () => {
    const { problems } = await documentFonts(
      `${serif}<style>@page { @top-left { content: "\u{1F600}" } }</style>`,
    );
    expect(problems).toHaveLength(1);
  });
});

const byCode = (one: string, other: string): number =>
  (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);

test("what the fonts of an element lack is drawn by the other Latin fonts, then by those of scripts", async () => {
  const two =
    '<style>p { font-family: "Source Serif 4" } b { font-family: "Source Sans 3" }</style>';
  const others = async (html: string) =>
    /--others: ([^;]*);/.exec((await documentFonts(html)).css)?.[1];
  expect(await others(`${two}<p>5₪ עברית, ไทย <i lang="ja">かな</i></p>`)).toBe(
    '"Source Serif 4", "Source Sans 3", var(--hebrew), var(--thai), serif',
  );
  // In no text that is marked as Hebrew.
  expect((await documentFonts(`${two}<p>5₪</p>`)).problems).toEqual([]);
  expect(await others(`${serif}<p>plain</p>`)).toBeUndefined();
});
