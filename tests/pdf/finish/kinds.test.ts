import { beforeAll, describe, expect, it } from "vitest";
import type { PdfFacts } from "../../../src/pdf/read/read.ts";
import { finished, nodesOf, ofType, showing, shownIn, treeOf } from "./finished.ts";

/* What each element of a page is in the structure. */

let kinds: PdfFacts;
beforeAll(async () => {
  kinds = await finished("kinds");
});

describe("elements in a line", () => {
  it("are what they are, and left out where they say nothing", () => {
    expect(treeOf(showing(kinds, "P", "short quotation"))).toEqual([
      "P A |, a title, an | and an NGO.",
      "  Quote short quotation",
      "  Span WB",
    ]);
  });

  it("keep their stress", () => {
    expect(treeOf(showing(kinds, "P", "stressed"))).toEqual([
      "P A paragraph with a border, | and |, bold, and a sign",
      "  Em stressed",
      "  Strong strong",
    ]);
  });

  it("say what they stand for", () => {
    expect(showing(kinds, "Span", "WB").expansion).toBe("World Bank");
    expect(nodesOf(kinds).filter(({ expansion }) => expansion !== "")).toHaveLength(1);
  });
});

describe("words without a paragraph around them", () => {
  it("get one in a section", () => {
    expect(treeOf(showing(kinds, "Sect", "Words in a section"))).toEqual([
      "Sect",
      "  P Words in a section",
      "  P and a paragraph after them",
    ]);
  });

  it.each(["Words in a box of their own", "Words in a box that says nothing"])(
    "are a paragraph where they fill a box: %s",
    (text) => {
      expect(treeOf(showing(kinds, "P", text))).toEqual([`P ${text}`]);
    },
  );

  it("are one in a row of boxes", () => {
    expect(treeOf(showing(kinds, "P", "Two boxes"))).toEqual(["P Two boxesin a row"]);
  });

  it("stand nowhere but in what may hold them", () => {
    const groups = ["Document", "Sect", "Art", "Div", "BlockQuote", "L", "LI", "TOC", "TR"];
    const bare = nodesOf(kinds).filter(
      ({ type, kids }) => groups.includes(type) && kids.some(({ kind }) => kind !== "element"),
    );
    expect(bare).toEqual([]);
  });
});

describe("quotations and notes", () => {
  it("are told from other text", () => {
    expect(treeOf(showing(kinds, "BlockQuote", "Quoted"))).toEqual([
      "BlockQuote",
      "  P Quoted at length",
    ]);
    expect(ofType(kinds, "Note").map(shownIn)).toEqual([
      "A note of the editors",
      "The note, and back.",
      "An endnote",
    ]);
  });

  it("have names, each its own, as notes must", () => {
    const ids = ofType(kinds, "Note").map(({ id }) => id);
    expect(ids.every((id) => /^n\d{6}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(3);
  });

  it("a note that is an item of a list stands in its body", () => {
    expect(treeOf(showing(kinds, "L", "An endnote"))).toEqual([
      "L",
      "  LI",
      "    LBody",
      "      Note An endnote",
    ]);
  });
});

describe("figures", () => {
  it("are pictures with their captions beside them, not within", () => {
    const [figure] = nodesOf(kinds).filter(({ title }) => title === "figures/bars");
    expect(figure && treeOf(figure)).toEqual(["Div", "  Figure", "  Caption A caption"]);
  });

  it("that hold a table leave it to be read", () => {
    expect(treeOf(showing(kinds, "Div", "Of the figure")).map((line) => line.trim())).toEqual([
      "Div",
      "Table",
      expect.stringContaining("Caption"),
      "TR",
      "TH Head",
      "TR",
      "TD Cell",
      "Caption Of the figure",
    ]);
  });

  it("have alternative texts, all of them", () => {
    expect(ofType(kinds, "Figure").map(({ alt }) => alt)).toEqual([
      "Two bars",
      "A sign",
      "three of five",
    ]);
  });

  it("say where they are, close to what they show", () => {
    const [bars, , stars] = ofType(kinds, "Figure").map(({ attributes }) => attributes.BBox);
    // Bars of 40 and 80 by 10 CSS pixels, 10 apart, at the left of the column.
    const [left = 0, bottom = 0, right = 0, top = 0] = bars as number[];
    expect(right - left).toBeCloseTo(60, 1);
    expect(top - bottom).toBeCloseTo(22.5, 1);
    const sign = kinds.sheets.flatMap(({ runs }) => runs).find(({ text }) => text === "***");
    const height = kinds.sheets[1]?.height ?? 0;
    const [x0, y0, x1, y1] = sign?.box ?? [0, 0, 0, 0];
    expect(stars).toEqual(
      [x0, height - y1, x1, height - y0].map((side) => expect.closeTo(side, 1)),
    );
  });
});
