import { expect, test } from "vitest";
import {
  chineseFont,
  fontsOf,
  hasType3,
  lineWidth,
  pdfOf,
  picture,
  printerFor,
  textOf,
} from "./print-support.ts";

const line = "政策简报：用户的方案、人口与行动，立场、金融和风险；“直角”（第1页）。";

/** A document that is set in the face at /font.ttf. */
const inChinese = (
  body: string,
  css = "",
) => `<!doctype html><html lang="zh-Hans"><title>简报</title>
<style>@font-face { font-family: Brief; src: url(/font.ttf) } body { font: 12pt Brief } ${css}</style>
${body}`;

test("a Chinese line comes out of the PDF as it went in, in a TrueType font", async () => {
  const printer = await printerFor();
  const assets = new Map([["/font.ttf", await chineseFont(line)]]);
  const outcome = await printer.print({ html: inChinese(`<p>${line}`), assets });
  expect(outcome.problems).toEqual([]);
  const pdf = pdfOf(outcome);
  expect(await textOf(pdf)).toBe(line);
  expect(fontsOf(pdf)).toEqual(["NotoSerifSC-Regular"]);
  expect(hasType3(pdf)).toBe(false);
});

test("the PDF is tagged, has an outline and the paper size of the style sheet", async () => {
  const printer = await printerFor();
  const html = `<!doctype html><html lang="en"><title>A5</title><style>@page { size: 148mm 210mm }</style><h1>One</h1><h2>Two</h2>`;
  const pdf = pdfOf(await printer.print({ html, assets: new Map() }));
  const text = Buffer.from(pdf).toString("latin1");
  expect(text).toContain("/StructTreeRoot");
  expect(text).toContain("/Outlines");
  expect(/\/MediaBox \[([^\]]+)/.exec(text)?.[1]).toMatch(/^0 0 4(19|20)\S* 59[45]\S*$/);
});

test("a font that only a page-margin box uses is there in time", async () => {
  const printer = await printerFor();
  const assets = new Map([["/font.ttf", await chineseFont("第页")]]);
  const css =
    "body { font-family: serif } @page { @bottom-center { font-family: Brief; content: '第页' } }";
  const pdf = pdfOf(await printer.print({ html: inChinese("<p>x", css), assets }));
  expect(await textOf(pdf)).toContain("第页");
  expect(fontsOf(pdf)).toContain("NotoSerifSC-Regular");
});

test("what no font of the document covers falls back to the bundled one, not the system's", async () => {
  const printer = await printerFor();
  const html = `<!doctype html><title>x</title><p style="font-family: 'Noto Sans CJK SC', sans-serif">brief 简报`;
  const pdf = pdfOf(await printer.print({ html, assets: new Map() }));
  expect(fontsOf(pdf)).toEqual(["OpenSans-Regular"]);
});

test.each(["Brief", "sans-serif"])("glyphs of %s are not rounded to pixels", async (family) => {
  const printer = await printerFor();
  const text = "a".repeat(40);
  const assets = new Map([["/font.ttf", await chineseFont(text)]]);
  const widths: number[] = [];
  for (const size of [11, 110]) {
    const css = `@page { size: 5000px 300px; margin: 0 } p { font: ${size}px ${family} }`;
    const pdf = pdfOf(await printer.print({ html: inChinese(`<p>${text}`, css), assets }));
    widths.push(await lineWidth(pdf));
  }
  const [small = 0, large = 0] = widths;
  // Rounding would make it 1.5 to 3 % too narrow or too wide.
  expect(Math.abs(small * 10 - large) / large).toBeLessThan(0.002);
});

test("a broken font and a broken picture are named", async () => {
  const printer = await printerFor();
  const broken = { type: "font/ttf", bytes: Buffer.from("no font") };
  const assets = new Map([
    ["/font.ttf", broken],
    ["/p.png", { type: "image/png", bytes: Buffer.from("no picture") }],
  ]);
  const { problems } = await printer.print({ html: inChinese("<p>x<img src=/p.png alt>"), assets });
  expect(problems.map(({ rule }) => rule)).toEqual(["unreadable-asset", "unreadable-asset"]);
  expect(problems[0]?.message).toContain("Brief normal normal");
  expect(problems[1]?.message).toContain("/p.png");
});

test("a job sees its own assets, whatever an earlier one had under the same path", async () => {
  const printer = await printerFor({ pages: 1 });
  const html = `<!doctype html><title>x</title><style>@page { size: 400px 100px; margin: 0 }</style><img src=/p.svg alt>`;
  const widths: (string | undefined)[] = [];
  for (const width of [100, 250]) {
    const assets = new Map([["/p.svg", picture(width)]]);
    const pdf = Buffer.from(pdfOf(await printer.print({ html, assets }))).toString("latin1");
    widths.push(/\/BBox \[0 0 (\d+)/.exec(pdf)?.[1] ?? String(pdf.length));
  }
  expect(new Set(widths).size).toBe(2);
});

test("what an earlier job had and this one has not, it does not get", async () => {
  const printer = await printerFor({ pages: 1 });
  const html = inChinese(`<p>${line}<img src=/p.svg alt>`);
  const assets = new Map([
    ["/font.ttf", await chineseFont(line)],
    ["/p.svg", picture(10)],
  ]);
  const first = await printer.print({ html, assets });
  expect(first.problems).toEqual([]);
  const second = await printer.print({ html, assets: new Map() });
  const named = second.problems.map(({ message }) => /asks for (\S+),/.exec(message)?.[1]);
  expect(named).toEqual(["http://brief.invalid/font.ttf", "http://brief.invalid/p.svg"]);
  expect(fontsOf(pdfOf(second))).not.toContain("NotoSerifSC-Regular");
});

test("jobs that run at the same time do not get into each other's pages", async () => {
  const printer = await printerFor({ pages: 2 });
  const words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"];
  const printed = await Promise.all(
    words.map(async (word) => {
      const html = `<!doctype html><title>${word}</title><p>${word}`;
      return textOf(pdfOf(await printer.print({ html, assets: new Map() })));
    }),
  );
  expect(printed).toEqual(words);
});

test("the same job gives the same bytes, first or later, but for the date", async () => {
  const printer = await printerFor({ pages: 1 });
  const job = {
    html: inChinese(`<p>${line}`),
    assets: new Map([["/font.ttf", await chineseFont(line)]]),
  };
  const dateless = async () =>
    Buffer.from(pdfOf(await printer.print(job)))
      .toString("latin1")
      .replaceAll(/D:\d{14}[+\-Z\d']*/g, "D:");
  const first = await dateless();
  await printer.print({ html: "<!doctype html><title>other</title><p>other", assets: new Map() });
  expect(await dateless()).toBe(first);
});
