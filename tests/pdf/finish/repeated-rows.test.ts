import { beforeAll, expect, it } from "vitest";
import { type PdfFacts, readPdf } from "../../../src/pdf/read/read.ts";
import { finished, ofType, printed, shownIn } from "./finished.ts";

let table: PdfFacts;
beforeAll(async () => {
  table = await finished("long-table");
});

const artifacts = (page: number): string[] =>
  (table.sheets[page - 1]?.runs ?? [])
    .filter(({ artifact }) => artifact !== undefined)
    .map(({ text }) => text);

it("heads are printed on every page, and read once", async () => {
  const before = ofType(await readPdf(printed("long-table").bytes), "TH").map(shownIn);
  expect(before.slice(0, 3)).toEqual(["No.No.", "WhatWhat", "WhereWhere"]);
  expect(ofType(table, "TH").map(shownIn).slice(0, 3)).toEqual(["No.", "What", "Where"]);
  expect(artifacts(1)).toEqual(["1"]);
  expect(artifacts(2)).toEqual(expect.arrayContaining(["No.", "What", "Where"]));
});

it("so are feet", () => {
  const last = ofType(table, "TR").at(-1);
  expect(last && shownIn(last)).toBe("Endof it");
  expect(artifacts(2)).toEqual(expect.arrayContaining(["End", "of it"]));
});

it("a head that goes on on the next page is read to its end", () => {
  const texts = ofType(table, "TH").map(shownIn);
  expect(texts).toContain(
    "A headthat goeson and onover theend of thepage andto thenext oneand thereit comesto an end",
  );
});
