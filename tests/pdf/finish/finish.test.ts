import { readFileSync } from "node:fs";
import { PDFDocument, PDFName, PDFRawStream, StandardFonts } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { finish } from "../../../src/pdf/finish/finish.ts";
import { finishSteps } from "../../../src/pdf/finish/steps.ts";
import { openPdf } from "../../../src/pdf/open-pdf.ts";
import { readPdf } from "../../../src/pdf/read/read.ts";
import { finished, plainFacts, printed } from "./finished.ts";

/* Two prints of one page by Chromium 147, which gave the table's headers other node numbers. */
const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const once = fixture("risk-table.pdf");
const again = fixture("risk-table-again.pdf");

describe("the same page", () => {
  it("gives the same bytes, whatever the browser did before", async () => {
    expect(again.equals(once)).toBe(false);
    const [one, other] = await Promise.all([finish(once, plainFacts), finish(again, plainFacts)]);
    expect(Buffer.from(one).equals(other)).toBe(true);
  });

  it("gives other bytes with other facts", async () => {
    const [one, other] = await Promise.all([
      finish(once, plainFacts),
      finish(once, { ...plainFacts, subject: "Other" }),
    ]);
    expect(Buffer.from(one).equals(other)).toBe(false);
  });
});

describe("a finished file", () => {
  it("has a version whose features it uses", async () => {
    const { file, version } = await finished("kinds");
    expect(version).toBe("1.7");
    expect(Buffer.from(file.subarray(0, 9)).toString("latin1")).toBe("%PDF-1.7\n");
  });

  it("keeps no trace of the browser's name for itself, nor of the hour", async () => {
    const before = Buffer.from(printed("kinds").bytes).toString("latin1");
    const hour = /\/CreationDate \(([^)]*)\)/.exec(before)?.[1] ?? "nothing";
    const creator = /\/Creator \(([^)]*)\)/.exec(before)?.[1] ?? "nothing";
    expect(before).toContain(hour);
    const { file } = await finished("kinds");
    const pdf = await openPdf(file);
    const after = pdf.context.enumerateIndirectObjects().map(([, object]) => object.toString());
    expect(after.filter((text) => text.includes(hour) || text.includes(`(${creator})`))).toEqual(
      [],
    );
  });

  it("has nothing in it that nothing points at, and no gap in its numbers", async () => {
    const { context } = await openPdf((await finished("kinds")).file);
    const objects = context.enumerateIndirectObjects();
    const known = objects.map(([, object]) => object.toString()).join("\n");
    const packing = objects.filter(([, object]) => {
      const type = object instanceof PDFRawStream && object.dict.get(PDFName.of("Type"));
      return type === PDFName.of("ObjStm") || type === PDFName.of("XRef");
    });
    const { Root, Info } = context.trailerInfo;
    const lost = objects.filter(
      (entry) =>
        !packing.includes(entry) &&
        ![Root, Info].includes(entry[0]) &&
        !new RegExp(`\\b${entry[0].objectNumber} 0 R`).test(known),
    );
    expect(lost.map(([ref]) => ref.toString())).toEqual([]);
    const numbers = objects.map(([{ objectNumber }]) => objectNumber);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it("is smaller than the print", async () => {
    const { file } = await finished("kinds");
    expect(file.length).toBeLessThan(printed("kinds").bytes.length);
  });

  it("keeps the fonts, the pages and the language of the print, right or wrong", async () => {
    const before = await readPdf(printed("languages").bytes);
    const { pages, language, fonts } = await finished("languages", { language: "de" });
    expect({ pages, language, fonts }).toEqual({
      pages: before.pages,
      language: "en",
      fonts: before.fonts,
    });
  });

  it("goes from link to link in the order of the text", async () => {
    const pdf = await openPdf((await finished("kinds")).file);
    const orders = pdf.getPages().map(({ node }) => node.get(PDFName.of("Tabs"))?.toString());
    expect(orders).toEqual(["/S", "/S", "/S"]);
  });

  it("has pages numbered as they are in print", async () => {
    const { labels } = await finished("kinds");
    expect(labels).toEqual(["1", "2", "3"]);
  });

  it("has the window show the title", async () => {
    const pdf = await openPdf((await finished("kinds")).file);
    expect(pdf.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true);
  });
});

describe("a print without tags", () => {
  it("is finished as far as it goes", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText("plain", { font: await pdf.embedFont(StandardFonts.Helvetica) });
    const file = await finish(await pdf.save(), plainFacts);
    expect(await readPdf(file)).toMatchObject({ pages: 1, tagged: false, title: "A title" });
    const [page] = (await openPdf(file)).getPages();
    expect(page?.node.get(PDFName.of("Tabs"))?.toString()).toBe("/S");
  });
});

it("every step has a name of its own", () => {
  const names = finishSteps.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
