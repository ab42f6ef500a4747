import { realpath } from "node:fs/promises";
import { dirname } from "node:path";
import { whyOutside } from "./check-writable.ts";

/** Whether a folder below `root` is, or would be made, behind a link that leads out of it. */
export async function leadsOutside(root: string, path: string): Promise<boolean> {
  // What is not there yet will be where the folder above it is.
  let there = path;
  while (there !== root && (await realpath(there).catch(() => undefined)) === undefined) {
    there = dirname(there);
  }
  return (await whyOutside(root, there)) !== undefined;
}
