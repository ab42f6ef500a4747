import { type CleanPicture, faultOfSize } from "./png.ts";

const frames = new Set([0xc0, 0xc1, 0xc2]);
const [startOfImage, endOfImage, startOfScan, adobe] = [0xd8, 0xd9, 0xda, 0xee];

/**
 * Keeps of a JPEG what is drawn. Comments and the segments of applications go, which hold
 * places, names and thumbnails; that of Adobe stays, since it says how colours are meant.
 */
export function cleanJpeg(bytes: Uint8Array): CleanPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [Uint8Array.from([0xff, startOfImage])];
  let fault: string | undefined = "it is a JPEG without a picture";
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at++;
    else if (marker === endOfImage) break;
    else {
      let end = at + 2 + view.getUint16(at + 2);
      if (end > bytes.length) return { fault: "it is a JPEG that ends too early" };
      if (frames.has(marker) && at + 9 <= bytes.length) {
        fault = faultOfSize(view.getUint16(at + 7), view.getUint16(at + 5));
      }
      if (marker === startOfScan) end = endOfScan(bytes, end);
      const isComment = marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== adobe);
      if (!isComment) kept.push(bytes.subarray(at, end));
      at = end;
    }
  }
  if (bytes[at] !== 0xff || bytes[at + 1] !== endOfImage) {
    return { fault: "it is a JPEG that ends too early" };
  }
  if (fault !== undefined) return { fault };
  kept.push(Uint8Array.from([0xff, endOfImage]));
  return { bytes: Buffer.concat(kept), type: "image/jpeg" };
}

/** Data of the picture goes on to the next marker that is none of its own. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    const isOwn = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (bytes[at] === 0xff && !isOwn) return at;
    at++;
  }
  return at;
}
