import { crc32 } from "node:zlib";
import { hasAllPixels } from "./png-pixels.ts";

/** A picture without what its file says of itself, or why it is none. */
export type CleanPicture =
  | { readonly bytes: Uint8Array; readonly type: string }
  | { readonly fault: string };

export const pngSignature: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What it takes to draw the picture. Names of authors and programs, dates and places are not. */
const needed = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);
/** In pixels: far more than a logo has on paper. */
export const mostPixels = 8000;

/** Keeps of a PNG what is drawn, and says what is wrong with it as a file. */
export function cleanPng(bytes: Uint8Array): CleanPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [Uint8Array.from(pngSignature)];
  const kinds: string[] = [];
  const packed: Uint8Array[] = [];
  let at = pngSignature.length;
  while (at + 12 <= bytes.length && kinds.at(-1) !== "IEND") {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) break;
    const kind = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) {
      return { fault: "it is a damaged PNG" };
    }
    kinds.push(kind);
    if (needed.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === "IDAT") packed.push(bytes.subarray(at + 8, end - 4));
    at = end;
  }
  if (kinds[0] !== "IHDR" || !kinds.includes("IDAT") || kinds.at(-1) !== "IEND") {
    return { fault: "it is a PNG that ends too early" };
  }
  if (kinds.lastIndexOf("IHDR") > 0 || view.getUint32(pngSignature.length) !== 13)
    return { fault: "it is a damaged PNG" };
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const fault = faultOfSize(width, height);
  if (fault !== undefined) return { fault };
  const [depth = 0, colour = 0] = bytes.subarray(24);
  const head = { width, height, depth, colour, interlaced: bytes[28] === 1 };
  if (!hasAllPixels(head, Buffer.concat(packed), kinds.includes("PLTE"))) {
    return { fault: "it is a damaged PNG, which lacks pixels" };
  }
  return { bytes: Buffer.concat(kept), type: "image/png" };
}

export function faultOfSize(width: number, height: number): string | undefined {
  if (width > 0 && height > 0 && Math.max(width, height) <= mostPixels) return undefined;
  return `it has ${width} × ${height} pixels; from 1 to ${mostPixels} each way can be printed`;
}
