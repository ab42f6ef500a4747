import { readFileSync } from "node:fs";
import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { Destinations } from "../../../src/pdf/read/destinations.ts";
import { skimDestinations } from "../../../src/pdf/read/skim-destinations.ts";

/* As Chromium has printed them: two pages with links, and a brief. */
const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/${name}.pdf`, import.meta.url));
const printed = fixture("links");

/** The same file with some of its text in place of other text of the same length. */
function altered(from: string, to: string): Buffer {
  const text = printed.toString("latin1");
  expect(text).toContain(from);
  expect(to).toHaveLength(from.length);
  return Buffer.from(text.replace(from, to), "latin1");
}

describe("skimDestinations", () => {
  it.each(["links", "brief", "right-to-left"])(
    "finds in %s what a reader of the whole file finds",
    async (name) => {
      const bytes = fixture(name);
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      const refs = pdf.getPages().map(({ ref }) => ref);
      expect(skimDestinations(bytes)).toEqual(new Destinations(pdf.catalog, refs).pages);
    },
  );

  it("reads an id that is no ASCII", () => {
    expect(skimDestinations(printed)?.get("zwei-ü")).toBe(2);
  });

  it("leaves out a place on no page", () => {
    const places = skimDestinations(altered("/two [10 0 R", "/two [99 0 R"));
    expect([...(places?.keys() ?? [])]).toEqual(["one", "zwei-ü"]);
  });

  it("leaves a file of another form to others", async () => {
    const whole = await PDFDocument.load(printed, { updateMetadata: false });
    expect(skimDestinations(await whole.save({ useObjectStreams: true }))).toBeUndefined();
    expect(skimDestinations(new Uint8Array())).toBeUndefined();
    expect(skimDestinations(Buffer.from("%PDF-1.4\n%%EOF"))).toBeUndefined();
    expect(skimDestinations(altered("/two [", "/two ("))).toBeUndefined();
    expect(skimDestinations(altered("/Type /Pages", "/Type /Qages"))).toBeUndefined();
  });

  it("leaves a file whose table is wrong to others", () => {
    const text = printed.toString("latin1");
    const wrong = text.replace(/(\n)(\d{10})( 00000 n)/g, (_, before, offset, after) => {
      return `${before}${String(Number(offset) + 1).padStart(10, "0")}${after}`;
    });
    expect(wrong).not.toBe(text);
    expect(skimDestinations(Buffer.from(wrong, "latin1"))).toBeUndefined();
  });
});
