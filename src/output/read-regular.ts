import { constants } from "node:fs";
import { open, stat } from "node:fs/promises";

/** More than any document has; what is larger was not published by us. */
const mostBytes = 256 * 1024 * 1024;

/**
 * The bytes of a file below the output folder; undefined if it is not there, cannot be read, is far
 * too large, or is no regular file: what lies there anybody may have put there, and a pipe would be waited for.
 */
export async function readRegular(path: string): Promise<Buffer | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    () => undefined,
  );
  if (!handle) return undefined;
  try {
    // What was looked at may have been replaced by now: what is open counts.
    const now = await handle.stat();
    return now.isFile() && now.size <= mostBytes ? await handle.readFile() : undefined;
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}
