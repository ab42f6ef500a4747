import { readFileSync } from "node:fs";
import { PDFDict, PDFDocument, PDFName, StandardFonts } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { type FinishFacts, finish } from "../../src/pdf/finish/finish.ts";
import { finishSteps } from "../../src/pdf/finish/steps.ts";
import { structElements, textOf } from "../../src/pdf/objects.ts";
import { readPdf } from "../../src/pdf/read/read.ts";

/* Two prints of one page by Chromium 147, which gave the table's headers other node numbers. */
const printed = readFileSync(new URL("fixtures/risk-table.pdf", import.meta.url));
const again = readFileSync(new URL("fixtures/risk-table-again.pdf", import.meta.url));

const facts: FinishFacts = {
  title: "Risks – 风险 (2025)",
  author: "Office of Briefs",
  subject: "Register",
  keywords: ["risk", "风险"],
  date: "2025-09-01T00:00:00Z",
  version: "1.2.3",
  language: "en-GB",
  elements: [],
};

const open = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

async function infoOf(bytes: Uint8Array): Promise<Record<string, string | undefined>> {
  const { context } = await open(bytes);
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  return Object.fromEntries(info.keys().map((key) => [key.decodeText(), textOf(info.lookup(key))]));
}

describe("finish", () => {
  it("says what the file is, when it was issued and what made it, and no more", async () => {
    expect(await infoOf(await finish(printed, facts))).toEqual({
      Title: "Risks – 风险 (2025)",
      Author: "Office of Briefs",
      Subject: "Register",
      Keywords: "risk, 风险",
      Creator: "Briefwright 1.2.3",
      Producer: "Skia/PDF m147",
      CreationDate: "D:20250901000000Z",
      ModDate: "D:20250901000000Z",
    });
  });

  it("leaves out what is not known", async () => {
    const bare = { ...facts, author: "", subject: "", keywords: [] };
    const info = await infoOf(await finish(printed, bare));
    expect(Object.keys(info)).not.toEqual(expect.arrayContaining(["Author"]));
    expect(info.Keywords).toBeUndefined();
  });

  it("leaves no trace of the browser's name for itself, nor of the hour", async () => {
    const before = printed.toString("latin1");
    const after = Buffer.from(await finish(printed, facts)).toString("latin1");
    const creator = /\/Creator \(([^)]*)\)/.exec(before)?.[1] ?? "nothing";
    const hour = /\/CreationDate \(([^)]*)\)/.exec(before)?.[1] ?? "nothing";
    expect(before).toContain(creator);
    expect(after).not.toContain(creator);
    expect(after).not.toContain(hour);
  });

  it("makes the same bytes of two prints of the same page", async () => {
    expect(again.equals(printed)).toBe(false);
    const [one, other] = await Promise.all([finish(printed, facts), finish(again, facts)]);
    expect(Buffer.from(one).equals(other)).toBe(true);
  });

  it("gives a file an identifier that depends on its content", async () => {
    const idOf = async (bytes: Uint8Array) =>
      (await open(bytes)).context.trailerInfo.ID?.toString();
    const id = await idOf(await finish(printed, facts));
    expect(id).toMatch(/^\[ <([0-9A-F]{32})> <\1> \]$/);
    expect(id).not.toContain("0".repeat(32));
    expect(await idOf(await finish(printed, { ...facts, title: "Other" }))).not.toBe(id);
  });

  it("keeps what a screen reader lives on", async () => {
    const { catalog } = await open(await finish(printed, facts));
    const kept = ["Lang", "MarkInfo", "StructTreeRoot", "Outlines", "ViewerPreferences"];
    expect(kept.filter((key) => !catalog.has(PDFName.of(key)))).toEqual([]);
    const after = await readPdf(await finish(printed, facts));
    const before = await readPdf(printed);
    const { pages, tagged, language, outline, fonts } = before;
    expect(after).toMatchObject({ pages, tagged, language, outline, fonts });
  });

  it("leaves the language as the page gave it, right or wrong", async () => {
    expect((await readPdf(await finish(printed, facts))).language).toBe("en-GB");
  });

  it("has the window show the title", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const { catalog } = await open(await finish(await pdf.save(), facts));
    expect(catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true);
  });

  it("does not need a document to have tags or tables", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText("plain", { font: await pdf.embedFont(StandardFonts.Helvetica) });
    const facts2 = await readPdf(await finish(await pdf.save(), facts));
    expect(facts2).toMatchObject({ pages: 1, tagged: false, title: facts.title });
  });
});

describe("the ids of table headers", () => {
  it("are numbered in reading order, and cells still point at their headers", async () => {
    const pdf = await open(await finish(printed, facts));
    const ids: string[] = [];
    const headers: string[] = [];
    for (const { dict } of structElements(pdf)) {
      const id = textOf(dict.lookup(PDFName.of("ID")));
      if (id) ids.push(id);
      const text = dict.lookup(PDFName.of("A"))?.toString() ?? "";
      headers.push(...[...text.matchAll(/\((id\d+)\)/g)].map((match) => match[1] ?? ""));
    }
    expect(ids).toEqual(["id000001", "id000002", "id000003"]);
    expect(headers.length).toBeGreaterThan(0);
    expect(headers.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("leave no node number behind", async () => {
    expect(printed.toString("latin1")).toMatch(/node0\d+/);
    const after = Buffer.from(await finish(printed, facts)).toString("latin1");
    expect(after).not.toMatch(/node0\d+/);
  });
});

it("every step has a name of its own", () => {
  const names = finishSteps.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
