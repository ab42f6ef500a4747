import { createHash } from "node:crypto";
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFStream } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { openPdf } from "../../../src/pdf/open-pdf.ts";
import { finished } from "./finished.ts";

const data = Buffer.from('{"risks":["风险"]}');
const attachment = {
  name: "risks.json",
  mimeType: "application/json",
  description: "The data of the document",
  bytes: new Uint8Array(data),
};

describe("the data of a document", () => {
  it("goes along in the file", async () => {
    const [file, ...others] = (await finished("kinds", { attachment })).attachments;
    expect(others).toEqual([]);
    expect({ ...file, bytes: Buffer.from(file?.bytes ?? []).toString() }).toEqual({
      name: "risks.json",
      mimeType: "application/json",
      relationship: "Data",
      description: "The data of the document",
      bytes: '{"risks":["风险"]}',
    });
  });

  it("belongs to the document as a whole, and says how long and of when it is", async () => {
    const { catalog } = await openPdf((await finished("kinds", { attachment })).file);
    const specification = catalog.lookup(PDFName.of("AF"), PDFArray).lookup(0, PDFDict);
    const stream = specification
      .lookup(PDFName.of("EF"), PDFDict)
      .lookup(PDFName.of("UF"), PDFStream);
    const parameters = stream.dict.lookup(PDFName.of("Params"), PDFDict);
    const said = Object.fromEntries(
      parameters.entries().map(([key, value]) => [key.decodeText(), value]),
    );
    expect(String(said.Size)).toBe(String(data.length));
    expect(String(said.ModDate)).toBe("(D:20250901000000Z)");
    expect(said.CheckSum instanceof PDFHexString && said.CheckSum.asString()).toBe(
      createHash("md5").update(data).digest("hex"),
    );
  });

  it("is not there if there is none", async () => {
    const { file, attachments } = await finished("kinds");
    const { catalog } = await openPdf(file);
    expect(attachments).toEqual([]);
    expect(catalog.has(PDFName.of("AF"))).toBe(false);
  });
});
