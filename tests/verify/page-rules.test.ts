import { describe, expect, it } from "vitest";
import type { DocumentView } from "../../src/model/document-view.ts";
import { ruleCatalogue } from "../../src/model/rule-catalogue.ts";
import { pageRules, verifyRendered } from "../../src/verify/rendered.ts";

const view = { frame: {} } as unknown as DocumentView;

/** What is wrong with the content of a page. */
const faults = (content: string) =>
  verifyRendered(view, `<!DOCTYPE html><head><title>x</title></head><body>${content}`, "en/x");
const messages = (content: string) => faults(content).map(({ message }) => message);

describe("headings", () => {
  it("may go down by one level, and up by any", () => {
    expect(
      faults("<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h2>E</h2><h3>F</h3><h1>G</h1>"),
    ).toEqual([]);
  });

  it("may not go down by two", () => {
    expect(
      faults('<h1>A</h1><section data-record="risks/r"><h3>B <i>b</i></h3></section><h4>C</h4>'),
    ).toEqual([
      {
        rule: "heading-level-skipped",
        output: "en/x",
        record: "risks/r",
        message: "The heading “B b” is of level 3; the one before it is of level 1.",
        hint: "Make it <h2>, and let a style say how it looks.",
      },
    ]);
  });

  it("begin with the first level", () => {
    expect(messages("<h2>A</h2><h1>B</h1>")).toEqual([
      "The heading “A” is of level 2; it is the first.",
    ]);
  });

  it("count by their role too, and not where they are hidden or none", () => {
    expect(messages('<h1>A</h1><p role="heading" aria-level="3">B</p>')).toHaveLength(1);
    expect(messages('<h1>A</h1><h4 role="presentation">B</h4>')).toEqual([]);
    expect(messages('<h1>A</h1><div aria-hidden="true"><h4>B</h4></div>')).toEqual([]);
  });
});

describe("images", () => {
  it.each([
    '<img src="#a" alt="A weir">',
    '<img src="#a" alt="">',
    '<img src="#a" role="presentation">',
    '<img src="#a" aria-labelledby="b">',
    '<svg role="img" aria-label="A weir"><text>Weir</text><svg></svg></svg>',
    '<svg role="img"><title>A weir</title></svg>',
    '<svg aria-hidden="true"><text>Weir</text></svg>',
    '<p aria-hidden="true"><svg></svg></p>',
    '<span role="img" aria-label="a weir">W</span>',
    '<figure role="img" aria-label="A weir"><img src="#a" alt=""></figure>',
  ])("may be %s", (image) => {
    expect(faults(image)).toEqual([]);
  });

  it.each([
    ['<img src="#a">', "An image has no alternative text."],
    ['<img src="#a" alt=" ">', "An image has no alternative text."],
    ['<figure><img src="#a" alt=""></figure>', "An image of a figure has no alternative text."],
    ["<svg><rect/></svg>", "A drawing (SVG) has no alternative text."],
    ["<svg><title> </title></svg>", "A drawing (SVG) has no alternative text."],
    [
      '<svg role="img"><text>Weir</text><text>gate</text></svg>',
      "A drawing (SVG) with the text “Weir gate” has no alternative text.",
    ],
    ['<span role="img">●</span>', "An image has no alternative text."],
  ])("may not be %s", (image, message) => {
    expect(faults(`<ul><li data-record="risks/r">${image}</li></ul>`)).toMatchObject([
      { rule: "image-without-alternative", record: "risks/r", output: "en/x", message },
    ]);
  });
});

describe("tables", () => {
  const row = "<tr><td>1</td><td>2</td></tr>";

  it.each([
    `<table><tr><th>A</th><th>B</th></tr>${row}</table>`,
    "<table><tr><th scope=row>A</th><td>1</td></tr></table>",
    `<table role="presentation">${row}</table>`,
    `<div aria-hidden="true"><table>${row}</table></div>`,
  ])("may be %s", (table) => {
    expect(faults(table)).toEqual([]);
  });

  it("have heads", () => {
    expect(faults(`<div data-record="risks/r"><table>${row}</table></div>`)).toMatchObject([
      {
        rule: "table-without-heads",
        record: "risks/r",
        message: "The table that begins “1 2” has no heads.",
      },
    ]);
    expect(messages(`<table><tr><th> </th></tr>${row}</table>`)).toHaveLength(1);
  });

  it("have heads of their own, each", () => {
    expect(
      messages(`<table><tr><td><table><tr><th>A</th></tr></table></td></tr></table>`),
    ).toHaveLength(1);
  });
});

it("reports under the rules of the catalogue", () => {
  expect(pageRules.filter(({ id }) => !(id in ruleCatalogue))).toEqual([]);
});
