import {
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFNumber,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { writeFile } from "../../../src/pdf/finish/write-file.ts";
import { openPdf } from "../../../src/pdf/open-pdf.ts";
import { unpackedBytes } from "../../../src/pdf/packed.ts";

/** More objects than go into one stream, and a stream of bytes of every kind. */
async function written(): Promise<{ bytes: Uint8Array; stream: PDFRef; objects: PDFRef[] }> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([100, 100]);
  const { context } = pdf;
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const stream = context.register(context.stream(every, { Kind: "every byte" }));
  const objects = Array.from({ length: 1200 }, (_, at) =>
    context.register(context.obj({ Place: at })),
  );
  pdf.catalog.set(PDFName.of("Objects"), context.obj(objects));
  return { bytes: writeFile(pdf), stream, objects };
}

it("writes every object", async () => {
  const { bytes, stream, objects } = await written();
  const { context, catalog } = await openPdf(bytes);
  expect(catalog.get(PDFName.of("Type"))).toBe(PDFName.of("Catalog"));
  const numbers = objects.map((ref) => context.lookup(ref, PDFDict).get(PDFName.of("Place")));
  expect(numbers.map(String)).toEqual(objects.map((_, index) => String(index)));
  const read = context.lookup(stream);
  expect(read instanceof PDFRawStream && [...read.contents]).toEqual(
    Array.from({ length: 256 }, (_, byte) => byte),
  );
});

/** The table as a reader has it that goes by it and by nothing else. */
async function tableOf(bytes: Uint8Array): Promise<(readonly [number, number, number])[]> {
  const file = Buffer.from(bytes).toString("latin1");
  const place = Number(/startxref\n(\d+)\n%%EOF$/.exec(file)?.[1]);
  const number = Number(/^(\d+) 0 obj\n/.exec(file.slice(place))?.[1]);
  const { context } = await openPdf(bytes);
  const stream = context.lookup(PDFRef.of(number));
  if (!(stream instanceof PDFRawStream)) throw new Error("no table");
  const rows = Buffer.from(unpackedBytes(stream));
  const widths = String(stream.dict.get(PDFName.of("W")));
  const [, width] = widths.match(/\d+/g)?.map(Number) ?? [];
  if (width === undefined) throw new Error("no widths");
  const size = 3 + width;
  expect(rows.length).toBe(size * (stream.dict.get(PDFName.of("Size")) as PDFNumber).asNumber());
  return Array.from({ length: rows.length / size }, (_, row) => {
    const at = row * size;
    return [rows.readUInt8(at), rows.readUIntBE(at + 1, width), rows.readUInt16BE(at + 1 + width)];
  });
}

it("says where each object is", async () => {
  const { bytes, objects } = await written();
  const file = Buffer.from(bytes).toString("latin1");
  const table = await tableOf(bytes);
  const { context } = await openPdf(bytes);
  for (const [number, [kind, first, second]] of table.entries()) {
    if (kind === 1) expect(file.startsWith(`${number} 0 obj\n`, first), `${number}`).toBe(true);
    if (kind !== 2) continue;
    const stream = context.lookup(PDFRef.of(first));
    const text = stream instanceof PDFRawStream ? Buffer.from(unpackedBytes(stream)) : "";
    // The first numbers of a stream of objects are pairs: an object, and where it begins.
    expect(Number(`${text}`.split(" ")[second * 2]), `${number}`).toBe(number);
  }
  expect(table.filter(([kind]) => kind === 2).length).toBeGreaterThanOrEqual(objects.length);
  expect(table[0]).toEqual([0, 0, 65535]);
  expect(table.length).toBe(context.largestObjectNumber + 1);
});
