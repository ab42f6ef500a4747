import { readFileSync } from "node:fs";
import { PDFDict, PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { readDestinations } from "../../../src/pdf/read/read-destinations.ts";

/* A page with links to #two and #zwei-ü on the second page, and back to #one on the first. */
const printed = readFileSync(new URL("../fixtures/links.pdf", import.meta.url));
const pages = { one: 1, two: 2, "zwei-ü": 2 };

describe("readDestinations", () => {
  it("gives the page of each id that a link leads to", async () => {
    expect(Object.fromEntries(await readDestinations(printed))).toEqual(pages);
  });

  it("reads a name tree as well, however deep", async () => {
    const pdf = await PDFDocument.load(printed, { updateMetadata: false });
    const dictionary = pdf.catalog.lookup(PDFName.of("Dests"), PDFDict);
    const names = dictionary
      .entries()
      .flatMap(([key, value]) => [PDFString.of(key.decodeText()), value]);
    const leaf = pdf.context.register(pdf.context.obj({ Names: names }));
    const tree = pdf.context.obj({ Kids: [pdf.context.obj({ Kids: [leaf] })] });
    pdf.catalog.delete(PDFName.of("Dests"));
    pdf.catalog.set(PDFName.of("Names"), pdf.context.obj({ Dests: tree }));
    expect(Object.fromEntries(await readDestinations(await pdf.save()))).toEqual(pages);
  });

  it("leaves out what leads to no page", async () => {
    const pdf = await PDFDocument.load(printed, { updateMetadata: false });
    const dictionary = pdf.catalog.lookup(PDFName.of("Dests"), PDFDict);
    dictionary.set(PDFName.of("lost"), pdf.context.obj([]));
    expect([...(await readDestinations(await pdf.save())).keys()]).not.toContain("lost");
  });

  it("finds none where there are none", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    expect((await readDestinations(await pdf.save())).size).toBe(0);
  });
});
