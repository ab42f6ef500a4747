import { crc32, deflateSync } from "node:zlib";

/** A chunk of a PNG. */
export function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

/** A PNG of one colour, with further chunks behind its head. */
export function png(width: number, height: number, ...more: readonly Buffer[]): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x40)]);
  const lines = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    ...more,
    chunk("IDAT", lines),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

export const segment = (marker: number, ...bytes: readonly number[]): Buffer =>
  Buffer.from([0xff, marker, 0, bytes.length + 2, ...bytes]);

/** The skeleton of a JPEG: enough of it to be read as a file, not to be drawn. */
export function jpeg(comment: string, ...more: readonly Buffer[]): Buffer {
  const text = [...Buffer.from(comment)];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, ...text),
    segment(0xc0, 8, 0, 20, 0, 40, 1, 1, 0x11, 0),
    segment(0xfe, ...text),
    ...more,
    segment(0xda, 1, 1, 0, 0, 63, 0),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
  ]);
}

export const svg = (inside: string, attributes = 'viewBox="0 0 40 20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
