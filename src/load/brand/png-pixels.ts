import { constants, inflateSync } from "node:zlib";

/** What the head of a PNG says of its picture. */
export interface PngHead {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly interlaced: boolean;
}

/** How many values a pixel has, and of how many bits they may be, by type of colour. */
const colours: Readonly<Record<number, { readonly values: number; readonly depths: number[] }>> = {
  0: { values: 1, depths: [1, 2, 4, 8, 16] },
  2: { values: 3, depths: [8, 16] },
  3: { values: 1, depths: [1, 2, 4, 8] },
  4: { values: 2, depths: [8, 16] },
  6: { values: 4, depths: [8, 16] },
};
const palette = 3;

/** First column and row, and the steps from there, of the passes of an interlaced picture. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** More than that is not unpacked to be counted: it would take what a check does not have. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Whether a PNG has all of its pixels. A browser draws what there is of one that was cut off, or
 * nothing, and says no word.
 * @param packed what its IDAT chunks hold
 */
export function hasAllPixels(head: PngHead, packed: Uint8Array, hasPalette: boolean): boolean {
  const colour = colours[head.colour];
  if (!colour?.depths.includes(head.depth)) return false;
  if (head.colour === palette && !hasPalette) return false;
  const bits = colour.values * head.depth;
  const bytes = head.interlaced
    ? passes.reduce((sum, [x, y, across, down]) => {
        const columns = Math.ceil((head.width - x) / across);
        return sum + bytesOf(columns, Math.ceil((head.height - y) / down), bits);
      }, 0)
    : bytesOf(head.width, head.height, bits);
  return bytes > mostBytes || unpacksTo(packed, bytes);
}

/** Each row has a byte in front that says how it is packed. */
const bytesOf = (columns: number, rows: number, bits: number): number =>
  columns > 0 && rows > 0 ? rows * (1 + Math.ceil((columns * bits) / 8)) : 0;

function unpacksTo(packed: Uint8Array, bytes: number): boolean {
  try {
    const options = { maxOutputLength: bytes, finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(packed, options).length === bytes;
  } catch (error) {
    // Whoever has more than enough has all.
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
  }
}
