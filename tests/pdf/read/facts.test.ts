import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../src/pdf/read/read.ts";
import { finishedBrief, printedBrief } from "../a-brief.ts";

describe("the facts of a finished document", async () => {
  const facts = await readPdf(await finishedBrief());

  it("hold its pages, with what stands on each", () => {
    // A5 in points.
    expect(
      facts.sheets.map(({ width, height }) => [Math.round(width), Math.round(height)]),
    ).toEqual([
      [420, 595],
      [420, 595],
      [420, 595],
    ]);
    const texts = facts.sheets.map(({ runs }) => runs.map(({ text }) => text).join(" "));
    expect(texts[2]).toContain("Price of a ton");
    const heads = facts.sheets.map(({ runs }) =>
      runs.filter(({ artifact }) => artifact?.startsWith("Pagination")).map(({ text }) => text),
    );
    expect(heads.map((found) => found.join(" "))).toEqual([
      "Grain prices 1",
      "Grain prices 2",
      "Grain prices 3",
    ]);
  });

  it("tell where links lead", () => {
    const leads = facts.links.map(({ page, contents, uri, destination, target }) => [
      page,
      contents,
      uri || `#${destination} ${target}`,
    ]);
    expect(leads).toEqual([
      [1, "the table of prices", "#prices 2"],
      [1, "the full report", "https://example.org/grain"],
      [1, "1", "#note-1 3"],
      [1, "Views", "#views 1"],
      [1, "Prices", "#prices 2"],
      [3, "Back to the text", "#ref-1 1"],
    ]);
    expect(facts.destinations).toEqual({ views: 1, prices: 2, "ref-1": 1, "note-1": 3 });
  });

  it("place a link where its words are", () => {
    const [link] = facts.links;
    const run = facts.sheets[0]?.runs.find(({ text }) => text.includes("table of prices"));
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = run?.box ?? [];
    const [left = 0, top = 0, right = 0, foot = 0] = link?.box ?? [];
    expect([left - 1 <= x0, right + 1 >= x1, top < y1, foot > y0]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it("hold what the file carries", () => {
    expect(
      facts.attachments.map(({ bytes, ...said }) => ({
        ...said,
        text: Buffer.from(bytes).toString(),
      })),
    ).toEqual([
      {
        name: "brief.json",
        mimeType: "application/json",
        relationship: "Data",
        description: "The data of this document",
        text: '{"grain":["wheat","rice"]}',
      },
    ]);
  });

  it("hold what it says of itself, in both places", () => {
    expect(facts.info).toMatchObject({ Title: "Grain prices", Keywords: "grain, prices" });
    expect(facts.xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(facts.version).toBe("1.7");
  });
});

it("says that a raw print is of an older format, has no metadata and carries nothing", async () => {
  expect(await readPdf(printedBrief)).toMatchObject({ version: "1.4", xmp: "", attachments: [] });
});

describe("the labels of pages", () => {
  const labelsOf = async (pages: number, Nums?: (number | Record<string, string | number>)[]) => {
    const pdf = await PDFDocument.create();
    for (let count = 0; count < pages; count++) pdf.addPage();
    if (Nums) pdf.catalog.set(PDFName.of("PageLabels"), pdf.context.obj({ Nums }));
    const { labels, sheets } = await readPdf(await pdf.save());
    return { labels, shown: sheets.map(({ label }) => label) };
  };

  it("are none where the file has none: a window then counts", async () => {
    expect(await labelsOf(2)).toEqual({ labels: [], shown: ["1", "2"] });
  });

  it("come in ranges, each with its own numerals", async () => {
    const { labels } = await labelsOf(6, [
      0,
      { S: "r" },
      2,
      { S: "D", St: 9 },
      4,
      { S: "A", St: 27 },
    ]);
    expect(labels).toEqual(["i", "ii", "9", "10", "AA", "BB"]);
  });

  it("may be no numbers, and may leave pages out", async () => {
    expect((await labelsOf(2, [1, {}])).labels).toEqual(["", ""]);
  });

  it.each([
    [4, "iv"],
    [9, "ix"],
    [14, "xiv"],
    [1994, "mcmxciv"],
  ])("write %i as %s", async (St, label) => {
    expect((await labelsOf(1, [0, { S: "r", St }])).labels).toEqual([label]);
  });
});
