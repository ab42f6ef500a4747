import type { PDFContext, PDFRawStream } from "@cantoo/pdf-lib";
import { packedStream } from "../packed.ts";

/** A row of the table: its kind, and two numbers that mean something else in each. */
type Row = readonly [kind: 0 | 1 | 2, first: number, second: number];

const free: Row = [0, 0, 0xffff];

/** Says where in the file each object begins, or in which stream it is packed (ISO 32000-1, 7.5.8). */
export class CrossReferences {
  readonly #rows: Row[] = [free];

  setPlace(number: number, offset: number): void {
    this.#rows[number] = [1, offset, 0];
  }

  setPacked(number: number, stream: number, index: number): void {
    this.#rows[number] = [2, stream, index];
  }

  /** The table as an object, with the trailer of the file. */
  stream(context: PDFContext): PDFRawStream {
    const rows = Array.from(this.#rows, (row) => row ?? free);
    const most = rows.reduce((greatest, [, first]) => Math.max(greatest, first), 0);
    const width = Math.ceil(Math.log2(most + 1) / 8);
    const bytes = Buffer.alloc(rows.length * (1 + width + 2));
    let at = 0;
    for (const [kind, first, second] of rows) {
      at = bytes.writeUInt8(kind, at);
      at = bytes.writeUIntBE(first, at, width);
      at = bytes.writeUInt16BE(second, at);
    }
    const { Root, Info, ID } = context.trailerInfo;
    return packedStream(context, bytes, {
      Size: rows.length,
      Root,
      Info,
      ID,
      Type: "XRef",
      W: [1, width, 2],
      Index: [0, rows.length],
    });
  }
}
