import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  type PDFRawStream,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { finish } from "../../../src/pdf/finish/finish.ts";
import { openPdf } from "../../../src/pdf/open-pdf.ts";
import { finished, plainFacts } from "./finished.ts";

const known = {
  title: "Risks & “风险” <2025>",
  author: "Office of Briefs",
  subject: "A register",
  keywords: ["risk", "风险"],
  language: "zh-Hans",
};

/** Names and texts of the elements of a packet, in order. */
function said(xmp: string): [string, string][] {
  const found: [string, string][] = [];
  const visit = (node: { childNodes?: unknown[] }): void => {
    for (const kid of (node.childNodes ?? []) as Kid[]) {
      const text = kid.childNodes?.length === 1 ? kid.childNodes[0]?.value : undefined;
      if (text !== undefined) found.push([kid.tagName ?? "", text]);
      visit(kid);
    }
  };
  visit(parseFragment(xmp));
  return found;
}

interface Kid {
  readonly tagName?: string;
  readonly value?: string;
  readonly childNodes?: Kid[];
}

describe("the Info dictionary", () => {
  it("says what the file is, when it was issued and what made it, and no more", async () => {
    expect((await finished("kinds", known)).info).toEqual({
      Title: "Risks & “风险” <2025>",
      Author: "Office of Briefs",
      Subject: "A register",
      Keywords: "risk, 风险",
      Creator: "Briefwright 1.2.3",
      Producer: "Skia/PDF m147",
      CreationDate: "D:20250901000000Z",
      ModDate: "D:20250901000000Z",
    });
  });

  it("leaves out what is not known", async () => {
    const { info } = await finished("kinds", { author: "", subject: "", keywords: [] });
    expect(Object.keys(info).sort()).toEqual([
      "CreationDate",
      "Creator",
      "ModDate",
      "Producer",
      "Title",
    ]);
  });
});

describe("the metadata packet", () => {
  it("says the same", async () => {
    const { xmp } = await finished("kinds", known);
    const texts = Object.fromEntries(said(xmp));
    expect(texts).toMatchObject({
      "pdf:producer": "Skia/PDF m147",
      "pdf:keywords": "risk, 风险",
      "xmp:creatortool": "Briefwright 1.2.3",
      "xmp:createdate": "2025-09-01T00:00:00Z",
      "xmp:modifydate": "2025-09-01T00:00:00Z",
      "xmp:metadatadate": "2025-09-01T00:00:00Z",
    });
    const items = said(xmp)
      .filter(([name]) => name === "rdf:li")
      .map(([, text]) => text);
    expect(items).toEqual([
      "Risks & “风险” <2025>",
      "Risks & “风险” <2025>",
      "Office of Briefs",
      "A register",
      "A register",
      "risk",
      "风险",
      "zh-Hans",
    ]);
    expect(xmp).toContain('xml:lang="x-default"');
    expect(xmp).toContain('xml:lang="zh-Hans"');
  });

  it("claims both standards, and tells of the one that the other does not know", async () => {
    const { xmp } = await finished("kinds");
    const texts = Object.fromEntries(said(xmp));
    expect(texts).toMatchObject({
      "pdfuaid:part": "1",
      "pdfaid:part": "3",
      "pdfaid:conformance": "A",
      "pdfaschema:prefix": "pdfuaid",
      "pdfaproperty:name": "part",
    });
  });

  it("is well formed whatever a title holds", async () => {
    const title = 'a\u0000b\u0008c ]]> <b> & "d"\ud800';
    const { xmp } = await finished("kinds", { title });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(xmp).not.toMatch(/[\u0000-\u0008]/);
    const [, text] = said(xmp).find(([name]) => name === "rdf:li") ?? [];
    expect(text).toBe('abc ]]> <b> & "d"');
  });

  it("leaves out what is not known", async () => {
    const { xmp } = await finished("kinds", { author: "", subject: "", keywords: [] });
    expect(xmp).not.toMatch(/dc:(creator|description|subject)|pdf:Keywords/);
  });

  it("can be found without unpacking the file", async () => {
    const { file, xmp } = await finished("kinds");
    expect(Buffer.from(file).includes(Buffer.from(xmp))).toBe(true);
  });
});

describe("what identifies a file", () => {
  const idsOf = async (title: string) => {
    const { file, xmp } = await finished("kinds", { title });
    const id = (await openPdf(file)).context.trailerInfo.ID?.toString() ?? "";
    const uuids = said(xmp).filter(([name]) => name.startsWith("xmpmm:"));
    return { id, uuids: uuids.map(([, text]) => text) };
  };

  it("stands in the trailer and in the metadata, and is filled in", async () => {
    const { id, uuids } = await idsOf("One");
    expect(id).toMatch(/^\[ <([0-9A-F]{32})> <\1> \]$/);
    expect(id).not.toContain("0".repeat(32));
    expect(uuids).toHaveLength(2);
    expect(new Set(uuids).size).toBe(1);
    expect(uuids[0]).toMatch(
      /^uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it("depends on the content", async () => {
    expect(await idsOf("One")).toEqual(await idsOf("One"));
    const [one, other] = [await idsOf("One"), await idsOf("Two")];
    expect(one.id).not.toBe(other.id);
    expect(one.uuids).not.toEqual(other.uuids);
  });
});

describe("the colours of a file", () => {
  it("are those of sRGB, by a profile in it", async () => {
    const { catalog } = await openPdf((await finished("kinds")).file);
    const intents = catalog.lookup(PDFName.of("OutputIntents"), PDFArray);
    const intent = intents.lookup(0, PDFDict);
    expect(intents.size()).toBe(1);
    expect(intent.get(PDFName.of("S"))).toBe(PDFName.of("GTS_PDFA1"));
    const stream = intent.lookup(PDFName.of("DestOutputProfile"), PDFStream);
    expect(stream.dict.get(PDFName.of("N"))?.toString()).toBe("3");
    const bytes = Buffer.from(decodePDFRawStream(stream as PDFRawStream).decode());
    expect(bytes.readUInt32BE(0)).toBe(bytes.length);
    expect(bytes.toString("latin1", 12, 20)).toBe("mntrRGB ");
    expect(bytes.toString("latin1", 36, 40)).toBe("acsp");
  });
});

describe("the order of two pages side by side", () => {
  const directionIn = async (language: string) => {
    const { file } = await finished("kinds", { language });
    const pdf = await openPdf(file);
    pdf.catalog.set(PDFName.of("Lang"), PDFString.of(language));
    const again = await finish(await pdf.save(), { ...plainFacts, language });
    return (await openPdf(again)).catalog.getViewerPreferences()?.getReadingDirection();
  };

  it("is that of the language", async () => {
    expect(await directionIn("ar")).toBe("R2L");
    expect(await directionIn("en")).toBe("L2R");
  });
});
