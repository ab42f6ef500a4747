import { realpath } from "node:fs/promises";
import { dirname, sep } from "node:path";
import { whyOutside } from "./check-writable.ts";

/**
 * Whether a path below `root` is, or would be made, behind a link that leads out of it. A path that
 * is not below it leads nowhere else than it says.
 */
export async function leadsOutside(root: string, path: string): Promise<boolean> {
  if (path !== root && !path.startsWith(root.endsWith(sep) ? root : root + sep)) return false;
  // What is not there yet will be where the folder above it is.
  let there = path;
  while (there !== root && (await realpath(there).catch(() => undefined)) === undefined) {
    there = dirname(there);
  }
  return (await whyOutside(root, there)) !== undefined;
}
