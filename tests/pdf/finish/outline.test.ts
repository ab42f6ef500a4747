import { PDFName } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { openPdf } from "../../../src/pdf/open-pdf.ts";
import { readPdf } from "../../../src/pdf/read/read.ts";
import { finished, printed } from "./finished.ts";

const modeOf = async (file: Uint8Array) =>
  (await openPdf(file)).catalog.get(PDFName.of("PageMode"))?.toString();

it("has the headings word for word, at their depth and place", async () => {
  const before = (await readPdf(printed("kinds").bytes)).outline.map(({ title }) => title);
  expect(before[0]).not.toBe("A heading that is so long that it wraps more than once");
  expect((await finished("kinds")).outline).toEqual([
    { title: "A heading that is so long that it wraps more than once", depth: 1, page: 1 },
    { title: "Contents", depth: 2, page: 2 },
    { title: "Second, with a reference", depth: 2, page: 3 },
    { title: "Third", depth: 3, page: 3 },
  ]);
});

it("has right-to-left headings in the order in which they are read", async () => {
  const { outline } = await finished("languages");
  expect(outline.map(({ title }) => title)).toEqual(["Languages", "عنوان مهم"]);
});

it("is shown beside the page where there is a choice", async () => {
  expect(await modeOf((await finished("kinds")).file)).toBe("/UseOutlines");
  expect(await modeOf((await finished("long-table")).file)).toBeUndefined();
});
