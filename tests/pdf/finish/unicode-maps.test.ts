import {
  decodePDFRawStream,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { readUnicodeMap } from "../../../src/pdf/content/unicode-map.ts";
import { finishSteps } from "../../../src/pdf/finish/steps.ts";
import { unicodeMaps } from "../../../src/pdf/finish/unicode-maps.ts";
import { compositeFont, pageWith } from "../page-with.ts";
import { plainFacts } from "./finished.ts";

async function mended(map: string): Promise<{ map: Map<number, string>; text: string }> {
  const blank = await pageWith("");
  compositeFont(blank, map);
  const draft = { pdf: blank.pdf, content: { streams: [], pieceAt: () => undefined } };
  unicodeMaps.run({ ...draft, tags: undefined }, plainFacts);
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

it("is looked at in every document", () => {
  expect(finishSteps).toContain(unicodeMaps);
});

const hex = (code: number): string => code.toString(16).padStart(4, "0");
