import { describe, expect, test } from "vitest";
import { cleanJpeg } from "../../../src/load/brand/jpeg.ts";
import { cleanPng } from "../../../src/load/brand/png.ts";
import { chunk, jpeg, png } from "./pictures.ts";

const bytesOf = (clean: object): string =>
  "bytes" in clean ? Buffer.from(clean.bytes as Uint8Array).toString("latin1") : "";

describe("what a picture says of itself is not printed", () => {
  test("a PNG keeps nothing but the picture", () => {
    const note = chunk("tEXt", Buffer.from("Author\0Ann Example"));
    const place = chunk("eXIf", Buffer.from("51.5 N"));
    const clean = cleanPng(png(3, 2, note, place));
    expect(bytesOf(clean)).toBe(png(3, 2).toString("latin1"));
  });

  test("what follows the end of a PNG goes too", () => {
    const clean = cleanPng(Buffer.concat([png(3, 2), Buffer.from("hidden")]));
    expect(bytesOf(clean)).toBe(png(3, 2).toString("latin1"));
  });

  test("a JPEG loses its comments, EXIF and XMP, and keeps its data", () => {
    const clean = bytesOf(cleanJpeg(jpeg("Ann Example")));
    expect(clean).not.toContain("Ann Example");
    expect(clean).toContain("\x12\xff\x00\x34\xff\xd9");
  });

  test("a JPEG that breaks off is none", () => {
    expect(cleanJpeg(jpeg("x").subarray(0, -2))).toEqual({
      fault: "it is a JPEG that ends too early",
    });
  });
});
