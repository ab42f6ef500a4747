import { constants } from "node:fs";
import { open, stat } from "node:fs/promises";

/** The bytes of a file, or why they were not read. */
export type RegularFile =
  | { readonly is: "file"; readonly bytes: Uint8Array; readonly size: number }
  | { readonly is: "too large"; readonly size: number }
  | { readonly is: "folder" | "something else" };

/**
 * Reads a file, links followed, if it is a regular one of at most `limit` bytes. Whatever else
 * there is (a pipe would keep us waiting for ever, a device has no end) is not even opened.
 * @throws errors of the system
 */
export async function readRegular(path: string, limit: number): Promise<RegularFile> {
  const before = await stat(path);
  if (before.isDirectory()) return { is: "folder" };
  if (!before.isFile()) return { is: "something else" };
  // What was looked at may have been replaced by now: what is open counts.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await handle.stat();
    if (!found.isFile()) return { is: "something else" };
    if (found.size > limit) return { is: "too large", size: found.size };
    const bytes = await handle.readFile();
    const size = bytes.length;
    return size > limit ? { is: "too large", size } : { is: "file", bytes, size };
  } finally {
    await handle.close();
  }
}
