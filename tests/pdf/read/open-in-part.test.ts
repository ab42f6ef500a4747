import { readFileSync } from "node:fs";
import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { openInPart } from "../../../src/pdf/read/open-in-part.ts";

/* Two pages, as Chromium has printed them. */
const printed = readFileSync(new URL("../fixtures/links.pdf", import.meta.url));

describe("openInPart", () => {
  it("finds the pages that a reader of the whole file finds", async () => {
    const whole = await PDFDocument.load(printed, { updateMetadata: false });
    const pages = openInPart(printed)?.pages.map(String);
    expect(pages).toEqual(whole.getPages().map(({ ref }) => String(ref)));
    expect(pages).toHaveLength(2);
  });

  it("leaves a file of another form to others", async () => {
    const whole = await PDFDocument.load(printed, { updateMetadata: false });
    expect(openInPart(await whole.save({ useObjectStreams: true }))).toBeUndefined();
    expect(openInPart(new Uint8Array())).toBeUndefined();
    expect(openInPart(Buffer.from("%PDF-1.4\n%%EOF"))).toBeUndefined();
  });

  it("leaves a file whose table is wrong to others", () => {
    const text = printed.toString("latin1");
    const wrong = text.replace(/(\n)(\d{10})( 00000 n)/g, (_, before, offset, after) => {
      return `${before}${String(Number(offset) + 1).padStart(10, "0")}${after}`;
    });
    expect(wrong).not.toBe(text);
    expect(openInPart(Buffer.from(wrong, "latin1"))).toBeUndefined();
  });
});
