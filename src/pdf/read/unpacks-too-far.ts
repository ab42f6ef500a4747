import { inflateSync } from "node:zlib";

/** A hundred times what the streams of a long document come to. */
const mostBytes = 256 * 1024 * 1024;
/** Nobody packs what is packed more often than this. */
const mostLayers = 3;
/** Ways of packing other than Flate and JPEG, which no document of ours has. */
const foreign = /\/(?:ASCII85|ASCIIHex|LZW|RunLength|A85\b|AHx\b|RL\b|JBIG2|JPX|Crypt)/;

/**
 * Whether what a PDF from elsewhere holds would fill the memory when it is unpacked, or is packed in a
 * way of which that cannot be said. It is unpacked here only as far as it may come to; whoever
 * reads it has no such limit.
 */
export function unpacksTooFar(bytes: Uint8Array, most = mostBytes): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  let left = most;
  let before = 0;
  for (const { index, 0: word } of text.matchAll(/stream\r?\n/g)) {
    if (text.startsWith("end", index - 3)) {
      before = index;
      continue;
    }
    if (foreign.test(asNamed(text.slice(before, index)))) return true;
    before = index;
    // Flate knows its own end, which is more than can be said of what the dictionary claims.
    let data: Uint8Array = bytes.subarray(index + word.length);
    for (let layer = 0; isFlate(data); layer++) {
      const unpacked = layer < mostLayers ? unpack(data, left) : undefined;
      if (unpacked === undefined) return true;
      left -= unpacked.length;
      data = unpacked;
    }
  }
  return false;
}

/** Names with their escapes resolved: any letter of one may be written by its number. */
const asNamed = (dictionary: string): string =>
  dictionary.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

const isFlate = ([first = 0, second = 0]: Uint8Array): boolean =>
  (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;

/** Undefined if there is more than that; what is damaged is as long as it can be read. */
function unpack(data: Uint8Array, most: number): Uint8Array | undefined {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ERR_BUFFER_TOO_LARGE" ? undefined : new Uint8Array();
  }
}
