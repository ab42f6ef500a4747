import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readMark } from "../../src/model/mark.ts";
import type { LayoutFault, PageFacts } from "../../src/model/page-facts.ts";
import { textOf as stringOf, structElements } from "../../src/pdf/objects.ts";
import { readDestinations } from "../../src/pdf/read/read-destinations.ts";
import { openPrinter, type Printer } from "../../src/print/index.ts";
import { demand, textOf } from "./print-support.ts";

/* What a page says of itself when it is printed, and that the PDF keeps the numbers. */

const page = (body: string, css = ""): string =>
  `<!doctype html><html lang="en"><head><title>x</title><style>@page { size: A4; margin: 20mm } body { font: 12pt sans-serif; margin: 0 } ${css}</style></head><body>${body}</body></html>`;

let printer: Printer;
beforeAll(async () => {
  printer = demand(await openPrinter({ environment: process.env }));
});
afterAll(() => printer.close());

async function printed(body: string, css = "") {
  return printer.print({ html: page(body, css), assets: new Map(), pagesOf: readDestinations });
}
const factsOf = async (body: string, css = ""): Promise<PageFacts> =>
  demand(await printed(body, css)).page;

describe("elements", () => {
  const body = `<h1>Who <i>leads</i></h1>
<article data-record="quotes/slow"><blockquote lang="zh-Hans"><p>很接近</p></blockquote>
<p data-part="attribution">A speaker, <span lang="fr-x-old">à Paris</span></p></article>
<p>See <a href="#end">the end</a> or <a href="https://example.org/a">a page</a>.</p>
<figure><svg role="img" aria-label="A square" width="20" height="20"><rect lang="de" width="9" height="9"/></svg></figure>
<p aria-hidden="true"><span lang="de">unread</span></p><p id="end" dir="rtl">E</p>`;
  let facts: PageFacts;
  let tags: (string | undefined)[];

  beforeAll(async () => {
    const { pdf, page } = demand(await printed(body));
    facts = page;
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    tags = structElements(document).map(({ dict }) => stringOf(dict.lookup(PDFName.of("Lang"))));
  });

  test("are listed in order, with what they are", () => {
    const shown = facts.elements.map(({ tag, lang, record, part, href, label, text }) =>
      [tag, lang, record || part || href || label, text].filter(Boolean).join(" | "),
    );
    expect(shown).toEqual([
      "h1 | en | Who leads",
      "article | en | quotes/slow | 很接近 A speaker, à Paris",
      "blockquote | zh-Hans | 很接近",
      "p | zh-Hans | 很接近",
      "p | en | attribution | A speaker, à Paris",
      "span | fr | à Paris",
      "p | en | See the end or a page.",
      "a | en | #end | the end",
      "a | en | https://example.org/a | a page",
      "figure | en",
      "svg | en | A square",
      "p | en | E",
    ]);
    expect(facts.elements.at(-1)?.direction).toBe("rtl");
  });

  test("are found in the PDF by their numbers", () => {
    const marks = tags.flatMap((tag) => (tag === undefined ? [] : (readMark(tag) ?? [])));
    expect(marks.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      facts.elements.map((_, index) => index),
    );
    expect(marks.find(({ number }) => number === 5)?.lang).toBe("fr");
  });
});

test("texts are all that is read out, in order, each with its record", async () => {
  const { texts } = await factsOf(
    `<p class="up">Big <b>letters</b></p><ul data-record="risks/leak"><li>One</li></ul>
<p hidden>gone</p><p style="visibility: hidden">unseen</p><p aria-hidden="true">unread</p>
<span role="img" aria-label="full">●</span><svg><text>drawn</text></svg><p>last</p>`,
    ".up { text-transform: uppercase } .up::before { content: 'made' }",
  );
  expect(texts.map(({ text, record }) => [text, record])).toEqual([
    ["BIG ", ""],
    ["LETTERS", ""],
    ["One", "risks/leak"],
    ["last", ""],
  ]);
});

describe("the layout", () => {
  const faultsOf = async (body: string, css = ""): Promise<readonly LayoutFault[]> =>
    (await factsOf(body, css)).layout;

  test("has no fault where there is none", async () => {
    const body = `<h1>Title</h1><p>${"Some words of a text. ".repeat(40)}</p><p style="background: #123; color: #fff">white on dark</p>`;
    expect(await faultsOf(body)).toEqual([]);
  });

  test("names a box that hides a part of its text, with the record", async () => {
    const css = ".box { height: 20px; overflow: hidden }";
    const body = `<div data-record="findings/long"><p class="box">One<br>two<br>three</p></div>`;
    expect(await faultsOf(body, css)).toEqual([
      expect.objectContaining({ kind: "clipped", record: "findings/long", text: "Onetwothree" }),
    ]);
  });

  test("names a word that is wider than the printed column", async () => {
    const fits = `<p>${"W".repeat(30)}</p>`;
    const juts = `<p>${"W".repeat(60)}</p>`;
    expect(await faultsOf(fits)).toEqual([]);
    expect(await faultsOf(juts)).toMatchObject([{ kind: "clipped", text: "W".repeat(60) }]);
  });

  test.each([
    ["#767676", "#fff", 12, false],
    ["#777777", "#fff", 12, true],
    ["#949494", "#fff", 18, false],
    ["#959595", "#fff", 18, true],
    ["rgba(0, 0, 0, .5)", "#fff", 12, true],
    ["#fff", "#767676", 12, false],
  ])("judges %s on %s in %i points by WCAG 2.2", async (ink, ground, size, isFault) => {
    const css = `p { color: ${ink}; background: ${ground}; font-size: ${size}pt }`;
    const kinds = (await faultsOf("<p>words</p>", css)).map(({ kind }) => kind);
    expect(kinds).toEqual(isFault ? ["low-contrast"] : []);
  });

  test("names a picture with too few pixels", async () => {
    const dot =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";
    const faults = await faultsOf(`<img src="${dot}" alt="A dot" width="96">`);
    expect(faults).toMatchObject([
      { kind: "low-resolution", text: "A dot", measured: "1 dpi; at least 150" },
    ]);
  });
});

describe("page references", () => {
  const numbers = async (body: string) => {
    const { value, problems } = await printed(body, "section { break-before: page }");
    const texts = value?.page.texts.filter(({ text }) => /^\d+$/.test(text)) ?? [];
    return { numbers: texts.map(({ text }) => text), problems };
  };

  test("have the number of the page on which their target stands", async () => {
    const body = `<p><a href="#one">One <span data-page-of="one"></span></a> <a href="#two">Two <span data-page-of="two"></span></a></p><section><h2 id="one">One</h2></section><section><p>x</p><h2 id="two">Two</h2></section>`;
    expect(await numbers(body)).toEqual({ numbers: ["2", "3"], problems: [] });
  });

  test("are printed again when they move what they point at", async () => {
    // The number itself is a page long: with it the target stands one page further.
    const body = `<p><a href="#one"><span data-page-of="one"></span></a></p><div style="height: 240mm"></div><h2 id="one">One</h2>`;
    expect(
      (
        await numbers(
          `${body}<style>[data-page-of]:not(:empty) { display: block; height: 30mm }</style>`,
        )
      ).numbers,
    ).toEqual(["2"]);
  });

  test("are in a print that shows the page as it was", async () => {
    const body = `<p><a href="#one">One <span data-page-of="one"></span></a></p><h2 id="one">Two</h2>`;
    const html = page(body).replace("<html ", '<html style="opacity: 0.25" ');
    const job = { html, assets: new Map(), pagesOf: readDestinations };
    const { pdf } = demand(await printer.print(job));
    expect(await textOf(pdf)).toContain("Two");
    // The opacity of a graphics state.
    expect(Buffer.from(pdf).toString("latin1")).toMatch(/\/ca \.25\b/);
  });

  test("that lead nowhere are named", async () => {
    const { problems } = await numbers('<p><span data-page-of="nowhere"></span></p>');
    expect(problems).toMatchObject([{ rule: "page-reference-broken" }]);
    expect(problems[0]?.message).toContain("“nowhere”");
  });
});
