import { constants } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { isInside, isOpenInside } from "./inside.ts";

/** The bytes of a file, or why they were not read. */
export type RegularFile =
  | { readonly is: "file"; readonly bytes: Uint8Array }
  | { readonly is: "too large"; readonly size: number }
  | { readonly is: "outside" | "folder" | "something else" };

/** An editor that saves puts one file in the place of another; it does so once. */
const mostTries = 5;

/**
 * Reads a file, links followed, if it is a regular one of at most `limit` bytes, and below `root` where
 * that is given. Whatever else there is (a pipe would keep us waiting for ever, a device has no
 * end) is not even opened.
 * @throws errors of the system
 */
export async function readRegular(
  path: string,
  limit: number,
  root?: string,
): Promise<RegularFile> {
  for (let tries = 0; tries < mostTries; tries++) {
    if (root !== undefined && !(await isInside(root, path))) return { is: "outside" };
    const before = await stat(path);
    if (before.isDirectory()) return { is: "folder" };
    if (!before.isFile()) return { is: "something else" };
    // What was looked at may have been replaced by now: what is open counts.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await handle.stat();
      if (!found.isFile()) return { is: "something else" };
      if (root !== undefined && !(await isOpenInside(root, path, found))) continue;
      if (found.size > limit) return { is: "too large", size: found.size };
      const bytes = await readUpTo(handle, found.size, limit + 1);
      const size = bytes.length;
      return size > limit ? { is: "too large", size } : { is: "file", bytes };
    } finally {
      await handle.close();
    }
  }
  return { is: "outside" };
}

/** All of a file that has `size` bytes; of one that grows meanwhile no more than `most`. */
async function readUpTo(handle: FileHandle, size: number, most: number): Promise<Uint8Array> {
  let bytes = Buffer.allocUnsafe(Math.min(size + 1, most));
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, null);
    length += bytesRead;
    if (bytesRead === 0 || length === most) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(most, 2 * length));
  }
}
