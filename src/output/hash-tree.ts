import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** No input is larger that a run would read. */
const mostBytes = 64 * 1024 * 1024;

/**
 * One hash for the names and contents of all files at or below some paths; what is not there
 * counts as that. Undefined where there is a link, since what it leads to may lie anywhere, or a file
 * that is too large to be worth it. It waits
 * for the disk, which is quicker for many small files than not to wait.
 */
export function hashTree(paths: readonly string[]): string | undefined {
  const hash = createHash("sha256");
  const add = (path: string): boolean => {
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (entry?.isDirectory()) {
      const names = readdirSync(path).sort();
      hash.update(`${path}\0${names.length}\0`);
      return names.every((name) => add(join(path, name)));
    }
    if (entry && (!entry.isFile() || entry.size > mostBytes)) return false;
    const bytes = entry ? readFileSync(path) : undefined;
    hash.update(`${path}\0${bytes?.length ?? "nothing"}\0`);
    if (bytes) hash.update(bytes);
    return true;
  };
  try {
    return paths.every(add) ? hash.digest("hex") : undefined;
  } catch {
    // Unreadable, or gone as it was looked at.
    return undefined;
  }
}
