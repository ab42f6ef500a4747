import { PDFString } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { readPageContent } from "../../../src/pdf/content/page-content.ts";
import type { SheetContent } from "../../../src/pdf/content/sheet.ts";
import { type Blank, compositeFont, pageWith, plainFont } from "../page-with.ts";

type Resources = NonNullable<Parameters<typeof pageWith>[1]>;

const plain: Resources = () => ({ Font: { F: plainFont } });

async function read(
  content: string | readonly string[],
  resources: Resources = plain,
): Promise<SheetContent> {
  const { page } = await pageWith(content, resources);
  return readPageContent(page, 3, new Map());
}

const textsOf = ({ runs }: SheetContent): string[] => runs.map(({ text }) => text);
const rounded = (numbers: readonly number[] = []) => numbers.map((n) => Math.round(n * 100) / 100);

describe("where text stands", () => {
  it("is told in points from the top left corner, with the font's reach", async () => {
    const { runs } = await read("BT /F 10 Tf 20 30 Td (abcd) Tj ET");
    const [run] = runs;
    expect(run).toMatchObject({ text: "abcd", page: 3, font: "AAAAAA+Plain", size: 10 });
    // Four letters of half the size; 30 points above the foot of a page that is 100 high.
    expect(rounded(run?.box)).toEqual([20, 62, 40, 72]);
    expect(run?.baseline).toBe(70);
  });

  it("counts from the corner of a page that does not begin at zero", async () => {
    const { page } = await pageWith("BT /F 10 Tf 20 30 Td (a) Tj ET", plain);
    page.setMediaBox(10, 20, 100, 50);
    const [run] = readPageContent(page, 1, new Map()).runs;
    expect(rounded(run?.box)).toEqual([10, 32, 15, 42]);
  });

  it.each([
    ["moves", "BT /F 10 Tf 5 50 Td 15 -20 Td (a) Tj ET", [20, 62, 25, 72], 10],
    ["a matrix", "BT /F 5 Tf 2 0 0 2 20 30 Tm (a) Tj ET", [20, 62, 25, 72], 10],
    [
      "a slanted matrix",
      "BT /F 10 Tf 1 0 0 1 20 30 Tm 1 0 .25 1 20 30 Tm (a) Tj ET",
      [19.5, 62, 27, 72],
      10,
    ],
    [
      "a turned matrix and a move along it",
      "BT /F 10 Tf 0 1 -1 0 50 50 Tm 10 4 Td (a) Tj ET",
      [38, 35, 48, 40],
      10,
    ],
    [
      "the page turned upside down",
      "1 0 0 -1 0 100 cm BT /F 10 Tf 1 0 0 -1 20 70 Tm (a) Tj ET",
      [20, 62, 25, 72],
      10,
    ],
    ["a next line", "BT /F 10 Tf 12 TL 20 42 Td T* (a) Tj ET", [20, 62, 25, 72], 10],
    ["a quotation mark", "BT /F 10 Tf 12 TL 20 42 Td (a) ' ET", [20, 62, 25, 72], 10],
    [
      "TD, which sets the leading",
      "BT /F 10 Tf 20 54 Td 0 -12 TD T* (a) Tj ET",
      [20, 62, 25, 72],
      10,
    ],
    ["spacing", "BT /F 10 Tf 3 Tc 2 Tw 20 30 Td (a ) Tj ET", [20, 62, 38, 72], 10],
    ["spacing set in passing", 'BT /F 10 Tf 20 30 Td 2 3 (a ) " ET', [20, 62, 38, 72], 10],
    ["a horizontal scale", "BT /F 10 Tf 200 Tz 20 30 Td (a) Tj ET", [20, 62, 30, 72], 10],
    ["a rise", "BT /F 10 Tf 5 Ts 20 30 Td (a) Tj ET", [20, 57, 25, 67], 10],
    ["kerning", "BT /F 10 Tf 20 30 Td [(a) -100 (b)] TJ ET", [20, 62, 31, 72], 10],
    [
      "a state that was put back",
      "q 2 0 0 2 0 0 cm BT /F 99 Tf ET Q BT /F 10 Tf 20 30 Td (a) Tj ET",
      [20, 62, 25, 72],
      10,
    ],
  ])("follows %s", async (_, content, box, size) => {
    const { runs } = await read(content);
    expect(runs.map((run) => rounded(run.box))).toEqual([box]);
    expect(runs[0]?.size).toBeCloseTo(size, 5);
  });

  it("takes the widths of a composite font in both of their forms", async () => {
    const { runs } = await read(
      "BT /F 10 Tf 0 50 Td <000100020005000600090003> Tj ET",
      (blank) => ({
        Font: { F: compositeFont(blank, "", [1, [100, 200], 5, 6, 300]) },
      }),
    );
    // 100 + 200 + 300 + 300 + twice the default of 1000, in thousandths of ten points.
    expect(rounded(runs[0]?.box)).toEqual([0, 41, 29, 53]);
  });

  it("takes the widths of drawings in their own measure", async () => {
    const font = {
      Type: "Font",
      Subtype: "Type3",
      FontMatrix: [0.01, 0, 0, -0.01, 0, 0],
      FontBBox: [0, 20, 100, -70],
      FirstChar: 97,
      Widths: [60],
    };
    const { runs } = await read("BT /F 10 Tf 0 50 Td (a) Tj ET", () => ({ Font: { F: font } }));
    expect(rounded(runs[0]?.box)).toEqual([0, 43, 6, 52]);
  });
});

describe("what text says", () => {
  it("comes from the font's map, and a code without a usable mapping is named", async () => {
    const map =
      "5 beginbfchar <0001> <0041> <0002> <FEFF> <0003> <FFFD> <0004> <0000> <0006> <E000> endbfchar";
    const { runs } = await read("BT /F 9 Tf <0001000200030004000500060001> Tj ET", (blank) => ({
      Font: { F: compositeFont(blank, map) },
    }));
    expect(runs[0]?.text).toBe("A\ufeff\ufffd\0\ufffd\ue000A");
    expect(runs[0]?.unmapped).toEqual([2, 3, 4, 5, 6]);
  });

  it("comes from a simple encoding where there is no map", async () => {
    const Encoding = {
      BaseEncoding: "MacRomanEncoding",
      Differences: [66, "uni4E2D", "space", "G7"],
    };
    const { runs } = await read("BT /F 9 Tf (A\\216BCD) Tj ET", () => ({
      Font: { F: { ...plainFont, Encoding } },
    }));
    expect(runs[0]?.text).toBe("Aé中 \ufffd");
    expect(runs[0]?.unmapped).toEqual([68]);
  });

  it("counts the boxes of a composite font, and code 0 of no other", async () => {
    const resources = (blank: Blank) => ({
      Font: { F: compositeFont(blank, "1 beginbfchar <0000> <0041> endbfchar"), G: plainFont },
    });
    const { runs } = await read("BT /F 9 Tf <00000000> Tj /G 9 Tf <0041> Tj ET", resources);
    expect(runs.map(({ notdef }) => notdef)).toEqual([2, 0]);
  });

  it("is parted where the font, its size, the line or the marked content changes", async () => {
    const content = await read(
      "BT /F 9 Tf 0 50 Td (a) Tj (b) Tj /F 8 Tf (c) Tj 0 -12 Td (d) Tj /P <</MCID 0>> BDC (e) Tj EMC (f) Tj ET BT (g) Tj ET",
    );
    expect(textsOf(content)).toEqual(["ab", "c", "d", "e", "f", "g"]);
  });

  it("is not parted by small moves up and down, and stands on its line", async () => {
    const { runs } = await read(
      "BT /F 10 Tf 1 0 0 1 0 50 Tm 0 4 Td (a) Tj 2 -4 Td (b) Tj 0 -5 Td (c) Tj ET",
    );
    expect(runs.map(({ text, baseline }) => [text, baseline])).toEqual([["abc", 50]]);
  });

  it("reads content that is cut into streams", async () => {
    expect(textsOf(await read(["BT /F 9 Tf", "(a) Tj ET"]))).toEqual(["a"]);
  });

  it("says that it is not painted", async () => {
    const { runs } = await read("BT /F 9 Tf (a) Tj 3 Tr (b) Tj ET");
    expect(runs.map(({ text, hidden }) => [text, hidden])).toEqual([
      ["a", false],
      ["b", true],
    ]);
  });
});

describe("replacement texts", () => {
  it.each([
    [
      "stand for all that is shown in them, once",
      "/Span <</ActualText (xyz)>> BDC (a) Tj (b) Tj EMC (c) Tj",
      "xyzc",
    ],
    ["may be UTF-16", "/Span <</ActualText <FEFF06440627>>> BDC (a) Tj EMC", "لا"],
    ["may be UTF-8", "/Span <</ActualText <EFBBBFC3A9>>> BDC (a) Tj EMC", "é"],
    ["may be empty", "/Span <</ActualText ()>> BDC (a) Tj EMC (b) Tj", "b"],
    [
      "count from the outermost",
      "/Span <</ActualText (x)>> BDC /Span <</ActualText (y)>> BDC (a) Tj EMC (b) Tj EMC",
      "x",
    ],
    ["may stand for what is no text", "(a) Tj /Span <</ActualText (x)>> BDC EMC", "ax"],
  ])("%s", async (_, content, text) => {
    const found = await read(`BT /F 9 Tf ${content} ET`);
    expect(textsOf(found).join("")).toBe(text);
    expect(found.runs.some(({ replaced }) => replaced)).toBe(true);
  });

  it("excuse a code of unknown meaning, but none without a mapping and no missing glyph", async () => {
    const map = "4 beginbfchar <0005> <FFFD> <0006> <E000> <0007> <0000> <0009> <FEFF> endbfchar";
    const { runs } = await read(
      "BT /F 9 Tf /Span <</ActualText (x)>> BDC <000000050006000700080009> Tj EMC ET",
      (blank) => ({ Font: { F: compositeFont(blank, map) } }),
    );
    expect(runs).toMatchObject([{ text: "x", unmapped: [0, 7, 8, 9], notdef: 1 }]);
  });

  it("may stand among the resources", async () => {
    const content = await read("/Span /P1 BDC BT /F 9 Tf (a) Tj ET EMC", () => ({
      Font: { F: plainFont },
      Properties: { P1: { ActualText: PDFString.of("x") } },
    }));
    expect(textsOf(content)).toEqual(["x"]);
  });
});

it("turns reversed characters round, each replacement text as one", async () => {
  const { runs } = await read(
    "BT /F 9 Tf /ReversedChars BMC (ab) Tj /Span <</ActualText (xy)>> BDC (c) Tj EMC (d) Tj EMC (e) Tj ET",
  );
  expect(runs.map(({ text, reversed }) => [text, reversed])).toEqual([
    ["dxyba", true],
    ["e", false],
  ]);
});

describe("what content belongs to", () => {
  const at = async (content: string, resources?: Resources) =>
    (await read(content.replace("…", "BT /F 9 Tf (a) Tj ET"), resources)).runs.map(
      ({ mcid, artifact }) => ({ mcid, artifact }),
    )[0];

  it.each([
    ["a tag with a number", "/P <</MCID 4>> BDC … EMC", { mcid: 4, artifact: undefined }],
    [
      "a tag around a tag without a number",
      "/P <</MCID 4>> BDC /Span BMC … EMC EMC",
      { mcid: 4, artifact: undefined },
    ],
    ["an artifact", "/Artifact BMC … EMC", { mcid: undefined, artifact: "" }],
    [
      "an artifact of a kind",
      "/Artifact <</Type /Pagination /Subtype /Header>> BDC … EMC",
      { mcid: undefined, artifact: "Pagination/Header" },
    ],
    [
      "nothing, after the end",
      "/P <</MCID 4>> BDC EMC …",
      { mcid: undefined, artifact: undefined },
    ],
    [
      "nothing, within a tag without a number",
      "/Span BMC … EMC",
      { mcid: undefined, artifact: undefined },
    ],
    [
      "a tag that q and Q do not end",
      "q /P <</MCID 4>> BDC Q … EMC",
      { mcid: 4, artifact: undefined },
    ],
    ["nothing, though too many have ended", "EMC EMC …", { mcid: undefined, artifact: undefined }],
  ])("is %s", async (_, content, belonging) => {
    expect(await at(content)).toEqual(belonging);
  });

  it("may be told among the resources", async () => {
    const resources = () => ({ Font: { F: plainFont }, Properties: { M: { MCID: 7 } } });
    expect(await at("/P /M BDC … EMC", resources)).toMatchObject({ mcid: 7 });
  });
});

describe("paint that is neither tagged nor an artifact", () => {
  it.each([
    ["text", "BT /F 10 Tf 20 30 Td (a) Tj ET", { kind: "text", box: [20, 62, 25, 72] }],
    ["a filled rectangle", "10 20 30 40 re f", { kind: "path", box: [10, 40, 40, 80] }],
    ["a stroked path", "10 20 m 40 60 l S", { kind: "path", box: [10, 40, 40, 80] }],
    ["a curve", "10 20 m 10 60 40 60 40 20 c b*", { kind: "path", box: [10, 40, 40, 80] }],
    [
      "a picture in place",
      "30 0 0 40 10 20 cm BI /W 1 ID x EI",
      { kind: "image", box: [10, 40, 40, 80] },
    ],
    ["a gradient", "1 0 0 1 10 20 cm /S sh", { kind: "shading", box: [10, 80, 10, 80] }],
  ])("is told if it is %s", async (_, content, stray) => {
    const { strays } = await read(content);
    expect(strays.map(({ kind, box }) => ({ kind, box: rounded(box) }))).toEqual([stray]);
    for (const mark of ["/P <</MCID 0>> BDC", "/Artifact BMC"]) {
      expect((await read(`${mark} ${content} EMC`)).strays).toEqual([]);
    }
  });

  it("is none where a path only clips", async () => {
    expect((await read("10 20 30 40 re W n 0 0 m 5 5 l n")).strays).toEqual([]);
  });
});

describe("pictures and forms", () => {
  const image = (blank: Blank) =>
    blank.stream("x", { Type: "XObject", Subtype: "Image", Width: 300, Height: 150 });

  it("gives a picture its pixels and its place", async () => {
    const { images } = await read(
      "/Figure <</MCID 2>> BDC 50 0 0 25 10 20 cm /I Do EMC",
      (blank) => ({
        XObject: { I: image(blank) },
      }),
    );
    expect(images).toEqual([
      {
        name: "I",
        page: 3,
        width: 300,
        height: 150,
        box: [10, 55, 60, 80],
        mcid: 2,
        form: 0,
        artifact: undefined,
      },
    ]);
  });

  it("reads a form with its own matrix, resources and numbers", async () => {
    let number = 0;
    const { runs, marks } = await read(
      "/P <</MCID 5>> BDC q 1 0 0 1 10 0 cm /X Do Q BT /F 10 Tf (b) Tj ET EMC",
      (blank) => {
        const form = blank.stream(
          "BT /G 10 Tf (a) Tj ET /P <</MCID 0>> BDC BT /G 10 Tf (c) Tj ET EMC",
          {
            Subtype: "Form",
            Matrix: [1, 0, 0, 1, 0, 50],
            Resources: { Font: { G: plainFont } },
          },
        );
        number = form.objectNumber;
        return { Font: { F: plainFont }, XObject: { X: form } };
      },
    );
    expect(
      runs.map(({ text, mcid, form, box }) => [text, mcid, form, ...rounded(box.slice(0, 2))]),
    ).toEqual([
      ["a", 5, 0, 10, 42],
      ["c", 0, number, 10, 42],
      ["b", 5, 0, 0, 92],
    ]);
    expect(marks).toContainEqual({
      tag: "P",
      mcid: 0,
      form: number,
      artifact: undefined,
      inside: "tagged content",
    });
  });

  it("lets a form without resources use those of the page", async () => {
    const content = await read("/X Do", (blank) => ({
      Font: { F: plainFont },
      XObject: { X: blank.stream("BT /F 9 Tf (a) Tj ET", { Subtype: "Form" }) },
    }));
    expect(textsOf(content)).toEqual(["a"]);
  });

  it("does not follow a form into itself", async () => {
    const content = await read("/X Do", (blank) => ({
      Font: { F: plainFont },
      XObject: { X: blank.stream("BT /F 9 Tf (a) Tj ET /X Do", { Subtype: "Form" }) },
    }));
    expect(textsOf(content)).toEqual(["a"]);
  });
});

it.each([
  [
    "an artifact within tagged content",
    "/P <</MCID 0>> BDC /Artifact BMC EMC EMC",
    "tagged content",
  ],
  ["tagged content within an artifact", "/Artifact BMC /P <</MCID 0>> BDC EMC EMC", "artifact"],
  [
    "tagged content within tagged content",
    "/P <</MCID 0>> BDC /P <</MCID 1>> BDC EMC EMC",
    "tagged content",
  ],
])("tells of %s", async (_, content, inside) => {
  const { marks } = await read(content);
  expect(marks.map((mark) => mark.inside).sort()).toEqual(["", inside]);
});
