import { readFileSync } from "node:fs";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { readPdf } from "../../src/pdf/read/read.ts";
import { noFacts } from "./no-facts.ts";

const printed = readFileSync(new URL("fixtures/risk-table.pdf", import.meta.url));

describe("readPdf", () => {
  it("tells what a print says about itself", async () => {
    expect(await readPdf(printed)).toMatchObject({
      pages: 2,
      tagged: true,
      language: "en-GB",
      title: "As printed",
      producer: "Skia/PDF m147",
      outline: [
        { title: "Risks", depth: 1, page: 1 },
        { title: "Register", depth: 2, page: 1 },
        { title: "Notes", depth: 2, page: 2 },
      ],
    });
  });

  it("names each font once, with its type", async () => {
    const { fonts } = await readPdf(printed);
    expect(fonts.map(({ type }) => type)).toEqual(fonts.map(() => "Type0"));
    expect(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, "")).sort()).toEqual([
      expect.stringMatching(/^SourceSans3/),
      expect.stringMatching(/^SourceSans3/),
    ]);
  });

  it("finds a font that is drawings", async () => {
    const pdf = await PDFDocument.load(printed, { updateMetadata: false });
    pdf.context.register(pdf.context.obj({ Type: "Font", Subtype: "Type3" }));
    const { fonts } = await readPdf(await pdf.save());
    expect(fonts.map(({ type }) => type)).toContain("Type3");
  });

  it.each(["MarkInfo", "StructTreeRoot"])("does not call a file tagged without %s", async (key) => {
    const pdf = await PDFDocument.load(printed, { updateMetadata: false });
    pdf.catalog.delete(PDFName.of(key));
    expect((await readPdf(await pdf.save())).tagged).toBe(false);
  });

  it("says nothing where the file says nothing", async () => {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    pdf.addPage();
    pdf.getPage(0).setSize(200, 100);
    expect(await readPdf(await pdf.save())).toEqual({
      ...noFacts,
      pages: 1,
      version: "1.7",
      sheets: [
        {
          number: 1,
          width: 200,
          height: 100,
          label: "1",
          runs: [],
          images: [],
          strays: [],
          marks: [],
        },
      ],
    });
  });

  it("throws on what is no PDF", async () => {
    await expect(readPdf(Buffer.from("<html></html>"))).rejects.toThrow();
  });
});
