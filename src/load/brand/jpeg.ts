import { addAll } from "../../model/add-all.ts";
import { orientationOf, orientationSegment } from "./orientation.ts";
import { type CleanPicture, faultOfSize } from "./png.ts";

const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];
const frames = new Set([0xc0, 0xc1, 0xc2]);
/** What it takes to draw: tables, frames, scans. All else is what programs note for themselves. */
const needed = new Set([...frames, 0xc4, 0xdb, 0xdc, 0xdd, startOfScan]);
/** Segments of applications of which a part says how colours and sides are meant. */
const [jfif, exif, adobe] = [0xe0, 0xe1, 0xee];

/**
 * Keeps of a JPEG what is drawn, and which side of it is up. Comments and the segments of
 * applications go, which hold places, names and thumbnails.
 */
export function cleanJpeg(bytes: Uint8Array): CleanPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [Uint8Array.from([0xff, startOfImage])];
  let fault: string | undefined = "it is a JPEG without a picture";
  let pictures = 0;
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
        if (bytes[at + 4] !== 8)
          fault = `it is a JPEG of ${bytes[at + 4]} bits a colour, and not of 8`;
        if (++pictures > 1) fault = "it is a JPEG of more than one picture";
      }
      if (marker === startOfScan) end = endOfScan(bytes, end);
      if (needed.has(marker)) kept.push(bytes.subarray(at, end));
      else addAll(kept, meaningOf(marker, bytes.subarray(at + 4, end)));
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

/** What a segment of an application says of the picture, written anew: nothing of most. */
function meaningOf(marker: number, content: Uint8Array): Uint8Array[] {
  const starts = (name: string): boolean =>
    Buffer.from(content.subarray(0, name.length)).toString("latin1") === name;
  // Version and density; the sides of the thumbnail that may follow are none.
  if (marker === jfif && starts("JFIF\0") && content.length >= 14) {
    return [segment(jfif, Uint8Array.from([...content.subarray(0, 12), 0, 0]))];
  }
  if (marker === adobe && starts("Adobe") && content.length >= 12) {
    return [segment(adobe, content.subarray(0, 12))];
  }
  if (marker === exif && starts("Exif\0\0")) {
    const orientation = orientationOf(content.subarray(6));
    // 1 is upright, as without any.
    return orientation > 1 ? [segment(exif, orientationSegment(orientation))] : [];
  }
  return [];
}

const segment = (marker: number, content: Uint8Array): Uint8Array =>
  Uint8Array.from([0xff, marker, 0, content.length + 2, ...content]);

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
