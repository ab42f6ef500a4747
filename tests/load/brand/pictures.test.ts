import { describe, expect, test } from "vitest";
import { cleanJpeg } from "../../../src/load/brand/jpeg.ts";
import { cleanPng } from "../../../src/load/brand/png.ts";
import { cleanSvg } from "../../../src/load/brand/svg.ts";
import { chunk, jpeg, png, svg } from "./pictures.ts";

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

  test("an SVG loses comments, titles, metadata and what drawing programs note", () => {
    const source = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><!-- Ann -->${svg(
      '<title>Ann</title><metadata><rdf:RDF><dc:creator>Ann</dc:creator></rdf:RDF></metadata><sodipodi:namedview a="Ann"/><g inkscape:label="Ann" fill="red"><path d="M0 0"/></g>',
      'viewBox="0 0 40 20" xmlns:inkscape="http://ann.example"',
    )}`;
    expect(cleanSvg(source)).toEqual({
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><g fill="red"><path d="M0 0"/></g></svg>',
    });
  });
});

describe("an SVG is refused that", () => {
  test.each([
    ["<script/>", "it holds a script"],
    ["<g><foreignObject/></g>", "it holds a <foreignObject>, which is a web page"],
    ['<image href="x.png"/>', "it holds another picture"],
    ["<text>MES</text>", "it holds text, whose font depends on the machine; turn text into paths"],
    ['<a href="https://example.org"/>', "it holds a link"],
    ["<animate/>", "it holds a <animate>"],
    ["<iframe/>", "it holds a <iframe>"],
    ['<path onload="x()"/>', "the attribute “onload” would run a script"],
    [
      '<use href="https://example.org/x.svg#a"/>',
      'it refers to something outside the file (href="https://example.org/x.svg#a")',
    ],
    ['<use xlink:href="data:x"/>', 'it refers to something outside the file (xlink:href="data:x")'],
    [
      '<path fill="url(https://example.org/#a)"/>',
      "the attribute “fill” refers to something outside the file",
    ],
    [
      '<path style="fill: u\\72l(x)"/>',
      "the attribute “style” refers to something outside the file",
    ],
    ["<style>@import 'x';</style>", "its style refers to something outside the file"],
    ["<style>a{fill:url( 'x')}</style>", "its style refers to something outside the file"],
    ['<use href="#a"/>'.repeat(21), "it uses other parts more than 20 times"],
    [`${"<g>".repeat(70)}${"</g>".repeat(70)}`, "its parts stand in one another too deep"],
  ])("holds %j", (inside, refused) => {
    expect(cleanSvg(svg(inside))).toEqual({ refused });
  });

  test("declares entities or names a style sheet", () => {
    expect(cleanSvg(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg("")}`)).toEqual({
      refused: "it declares entities",
    });
    expect(cleanSvg(`<?xml-stylesheet href="x.css"?>${svg("")}`)).toEqual({
      refused: "it names a style sheet or a program",
    });
  });

  test("uses an entity of its own, which is not well-formed without its declaration", () => {
    expect(cleanSvg(svg('<path d="&a;"/>'))).toHaveProperty("fault");
  });
});

test("an SVG may refer to its own parts and be filled with what it defines", () => {
  const inside =
    '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><path id="b" fill="url(#a)"/><use href="#b"/>';
  expect(cleanSvg(svg(inside))).toEqual({ svg: expect.stringContaining('fill="url(#a)"') });
});

test("text in an attribute cannot leave it", () => {
  const clean = cleanSvg(svg('<path class="&quot;&gt;&lt;script&gt;"/>'));
  expect(clean).toEqual({ svg: expect.stringContaining('class="&#34;&#62;&#60;script&#62;"') });
});
