import {
  decodePDFRawStream,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { readUnicodeMap } from "../../../src/pdf/content/unicode-map.ts";
import { readContent } from "../../../src/pdf/finish/content/read-content.ts";
import { finishSteps } from "../../../src/pdf/finish/steps.ts";
import { unicodeMaps } from "../../../src/pdf/finish/unicode-maps.ts";
import { compositeFont, pageWith } from "../page-with.ts";
import { plainFacts } from "./finished.ts";

async function mended(
  map: string,
  content = "",
): Promise<{ map: Map<number, string>; text: string }> {
  const blank = await pageWith(content, (page) => ({ Font: { F: compositeFont(page, map) } }));
  const draft = { pdf: blank.pdf, content: readContent(blank.pdf), tags: undefined };
  unicodeMaps.run(draft, plainFacts);
  const bytes = mapOf(blank.pdf);
  return { map: readUnicodeMap(bytes), text: Buffer.from(bytes).toString("latin1") };
}

function mapOf({ context }: PDFDocument): Uint8Array {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const stream = object instanceof PDFDict && object.lookup(PDFName.of("ToUnicode"));
    if (!(stream instanceof PDFRawStream)) continue;
    return stream.dict.has(PDFName.of("Filter"))
      ? decodePDFRawStream(stream).decode()
      : stream.contents;
  }
  throw new Error("no map");
}

describe("what a font says of its characters", () => {
  it("is never 0, which no standard allows", async () => {
    const { map } = await mended("2 beginbfchar <0003> <0000> <0004> <0061> endbfchar");
    expect([...map]).toEqual([
      [3, "\uFFFD"],
      [4, "a"],
    ]);
  });

  it("does not run over the end of a row", async () => {
    const { map, text } = await mended("1 beginbfrange <01C8> <01C9> <66FF> endbfrange");
    expect([...map]).toEqual([
      [0x1c8, "\u66ff"],
      [0x1c9, "\u6700"],
    ]);
    expect(text).not.toContain("beginbfrange");
  });

  it("keeps characters beyond the first plane, and many to one glyph", async () => {
    const { map } = await mended(
      "3 beginbfchar <0003> <0000> <0005> <D840DC0B> <0006> <00660069> endbfchar",
    );
    expect(map.get(5)).toBe("𠀋");
    expect(map.get(6)).toBe("fi");
  });

  it("comes in sections as long as they may be", async () => {
    const codes = Array.from({ length: 250 }, (_, code) => `<${hex(code)}> <0000>`);
    const { text } = await mended(`250 beginbfchar ${codes.join(" ")} endbfchar`);
    expect([...text.matchAll(/(\d+) beginbfchar/g)].map(([, count]) => count)).toEqual([
      "100",
      "100",
      "50",
    ]);
  });

  it("stays as it is where nothing is wrong with it", async () => {
    const sound = "1 beginbfrange <0001> <0003> <0061> endbfrange";
    expect((await mended(sound)).text).toContain(sound);
  });
});

describe("a glyph that stands for no character of itself says", () => {
  /** Code 1 says ka, 2 the vowel sign aa, 3 and 4 and 5 nothing. */
  const map =
    "5 beginbfchar <0001> <0915> <0002> <093E> <0003> <0000> <0004> <0000> <0005> <0000> endbfchar";
  const stretch = (text: string, ...codes: number[]): string =>
    `BT /F 10 Tf /Span <</ActualText <FEFF${[...text].map((sign) => hex(sign.charCodeAt(0))).join("")}>>> BDC ${codes.map((code) => `<${hex(code)}> Tj 1 0 Td`).join(" ")} EMC ET\n`;
  const learnt = async (...stretches: string[]): Promise<(string | undefined)[]> => {
    const { map: says } = await mended(map, stretches.join(""));
    return [3, 4, 5].map((code) => says.get(code));
  };

  it("the text that is read in its place", async () => {
    expect(await learnt(stretch("क्ष", 3))).toEqual(["क्ष", "\uFFFD", "\uFFFD"]);
  });

  it("what of that the others do not say, in whatever order they are drawn", async () => {
    expect(await learnt(stretch("किा", 3, 1, 2))).toEqual(["ि", "\uFFFD", "\uFFFD"]);
  });

  it("what is left when another stretch has told of the rest", async () => {
    const stretches = [stretch("र्किा", 3, 1, 4, 2), stretch("र्क", 1, 4)];
    expect(await learnt(...stretches)).toEqual(["ि", "र्", "\uFFFD"]);
  });

  it("a part of a character that is drawn in parts", async () => {
    const thai = "3 beginbfchar <0001> <0E4D> <0002> <0E32> <0003> <0000> endbfchar";
    const { map: says } = await mended(thai, stretch("\u0e49\u0e33", 1, 3, 2));
    expect(says.get(3)).toBe("\u0e49");
  });

  it("nothing where stretches disagree, or where it cannot be told", async () => {
    expect(await learnt(stretch("क्ष", 3), stretch("ज्ञ", 3))).toEqual(Array(3).fill("\uFFFD"));
    expect(await learnt(stretch("क्क", 1, 3))).toEqual(Array(3).fill("\uFFFD"));
    expect(await learnt(stretch("क्ष", 3, 4))).toEqual(Array(3).fill("\uFFFD"));
    expect(await learnt("BT /F 10 Tf <0003> Tj ET")).toEqual(Array(3).fill("\uFFFD"));
  });

  it("the same whatever else is said; what is known stays", async () => {
    const { map: says } = await mended(map, stretch("ज्ञा", 1, 2));
    expect(says.get(1)).toBe("क");
  });
});

it("is looked at in every document", () => {
  expect(finishSteps).toContain(unicodeMaps);
});

const hex = (code: number): string => code.toString(16).padStart(4, "0");
