import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { cleanJpeg } from "../../../src/load/brand/jpeg.ts";
import { cleanPng } from "../../../src/load/brand/png.ts";
import { chunk, jpeg, png, segment } from "./pictures.ts";

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

  test("a PNG has one head, so that no second one says another size", () => {
    const head = png(9, 9).subarray(16, 29);
    expect(cleanPng(png(3, 2, chunk("IHDR", head)))).toEqual({ fault: "it is a damaged PNG" });
  });

  /** A PNG of this head behind its size, with these bytes as its pixels. */
  const pngOf = (depth: number, colour: number, interlaced: number, packed: Buffer): Buffer => {
    const head = Buffer.from([0, 0, 0, 5, 0, 0, 0, 3, depth, colour, 0, 0, interlaced]);
    const parts = [chunk("IHDR", head), chunk("IDAT", packed), chunk("IEND", Buffer.alloc(0))];
    return Buffer.concat([png(1, 1).subarray(0, 8), ...parts]);
  };
  const lacking = { fault: "it is a damaged PNG, which lacks pixels" };

  // 5 × 3 pixels; interlaced they stand in six passes, of 1 + 1 + 1 + 1 + 2 + 1 rows.
  test.each([
    ["one bit a pixel", 1, 0, 0, 3 * 2],
    ["sixteen bits a colour", 16, 6, 0, 3 * 41],
    ["interlaced", 8, 0, 1, 15 + 7],
  ])("a PNG has all of its pixels: %s", (_, depth, colour, interlaced, bytes) => {
    const whole = deflateSync(Buffer.alloc(bytes));
    expect(cleanPng(pngOf(depth, colour, interlaced, whole))).toHaveProperty("bytes");
    const short = deflateSync(Buffer.alloc(bytes - 1));
    for (const packed of [short, Buffer.alloc(0), Buffer.from("junk")]) {
      expect(cleanPng(pngOf(depth, colour, interlaced, packed))).toEqual(lacking);
    }
  });

  test("a PNG is of a form that can be drawn", () => {
    const pixels = deflateSync(Buffer.alloc(1000));
    expect(cleanPng(pngOf(7, 0, 0, pixels))).toEqual(lacking);
    expect(cleanPng(pngOf(8, 5, 0, pixels))).toEqual(lacking);
    expect(cleanPng(pngOf(8, 3, 0, pixels))).toEqual(lacking);
  });

  test("a JPEG of twelve bits a colour, which browsers leave blank, is refused", () => {
    const twelve = jpeg("");
    twelve[twelve.indexOf(Buffer.from([0xff, 0xc0])) + 4] = 12;
    expect(cleanJpeg(twelve)).toEqual({ fault: "it is a JPEG of 12 bits a colour, and not of 8" });
  });

  test("a JPEG loses its comments, EXIF and XMP, and keeps its data", () => {
    const clean = bytesOf(cleanJpeg(jpeg("Ann Example")));
    expect(clean).not.toContain("Ann Example");
    expect(clean).toContain("\x12\xff\x00\x34\xff\xd9");
  });

  /** What is kept of a segment that a JPEG has besides what it needs. */
  const keptOf = (marker: number, content: string | readonly number[]): string => {
    const given = segment(marker, ...Buffer.from(content as string, "latin1"));
    const whole = bytesOf(cleanJpeg(jpeg("", given)));
    const bare = bytesOf(cleanJpeg(jpeg("")));
    const at = bare.indexOf("\xff\xda");
    expect(whole.slice(0, at) + whole.slice(whole.indexOf("\xff\xda", at))).toBe(bare);
    return whole.slice(at, whole.indexOf("\xff\xda", at));
  };

  test("a JPEG keeps what says how it is meant, and not what stands behind that", () => {
    const density = "JFIF\0\x01\x02\x01\x00\x48\x00\x48";
    expect(keptOf(0xe0, `${density}\x01\x01abc`)).toBe(`\xff\xe0\0\x10${density}\0\0`);
    const transform = "Adobe\0\x64\0\0\0\0\x01";
    expect(keptOf(0xee, `${transform}Ann`)).toBe(`\xff\xee\0\x0e${transform}`);
  });

  test.each([
    ["a thumbnail", 0xe0, "JFXX\0\x10\xff\xd8"],
    ["another note of its name", 0xe0, "Ann"],
    ["a colour profile", 0xe2, "ICC_PROFILE\0\x01\x01Ann"],
    ["a directory of further pictures", 0xe2, "MPF\0"],
    ["notes of Photoshop", 0xed, "Photoshop 3.0\0Ann"],
    ["a note by the name of Adobe's", 0xee, "Ann"],
    ["a segment that is reserved", 0xf0, "Ann"],
    ["XMP", 0xe1, "http://ns.adobe.com/xap/1.0/\0<x/>"],
    ["Exif that is none", 0xe1, "Exif\0\0XX\0*\0\0\0\x08\0\x01"],
    ["Exif that ends too early", 0xe1, "Exif\0\0II*\0\x08\0\0\0\x09\0\x12\x01"],
    ["Exif whose directory lies outside", 0xe1, "Exif\0\0II*\0\xff\xff\xff\xff"],
  ])("a JPEG loses %s", (_, marker, content) => {
    expect(keptOf(marker, content)).toBe("");
  });

  test("a photograph taken with the camera on its side stays upright, and its place goes", () => {
    // By Intel's order: the maker's name first, which side is up, then where the place stands.
    const maker = "\x0f\x01\x02\0\x04\0\0\0Ann\0";
    const side = "\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
    const place = "\x25\x88\x04\0\x01\0\0\0\x32\0\0\0";
    const exif = `Exif\0\0II*\0\x08\0\0\0\x03\0${maker}${side}${place}\0\0\0\0N 50.85`;
    expect(keptOf(0xe1, exif)).toBe(
      "\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0",
    );
    expect(keptOf(0xe1, exif.replace("\x06\0\0\0\x25", "\x01\0\0\0\x25"))).toBe("");
  });

  test("a JPEG is one picture, whatever size a second one says", () => {
    const second = segment(0xc0, 8, 0, 20, 0, 40, 1, 1, 0x11, 0);
    expect(cleanJpeg(jpeg("", second))).toEqual({ fault: "it is a JPEG of more than one picture" });
  });

  test("a JPEG that breaks off is none", () => {
    expect(cleanJpeg(jpeg("x").subarray(0, -2))).toEqual({
      fault: "it is a JPEG that ends too early",
    });
  });
});
