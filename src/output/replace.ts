import { link, lstat, open, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeFolder } from "./make-folder.ts";
import type { Staging } from "./staging.ts";

/**
 * Renames staged files over the old ones, in the order given. Each is at every moment
 * wholly old or wholly new. If one cannot be replaced (Windows keeps open files), those
 * before it are put back and the error is thrown.
 */
export async function replaceAll(
  folder: string,
  staging: Staging,
  paths: readonly string[],
): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const path of paths) {
      const target = join(folder, path);
      await makeFolder(dirname(target));
      const restore = await keepOld(target, join(staging.path, "old", path));
      await rename(join(staging.path, "new", path), target);
      undo.unshift(restore);
    }
  } catch (error) {
    for (const restore of undo) await restore().catch(() => undefined);
    throw error;
  }
  for (const path of new Set(paths.map((path) => dirname(join(folder, path))))) {
    await syncFolder(path);
  }
}

/** Gives the old file a second name, if the file system can, and returns how to bring it back. */
async function keepOld(target: string, copy: string): Promise<() => Promise<void>> {
  await makeFolder(dirname(copy));
  try {
    await lstat(target);
  } catch {
    return async () => {
      await rm(target, { force: true });
      await rmdir(dirname(target)).catch(() => undefined);
    };
  }
  try {
    await link(target, copy);
    return () => rename(copy, target);
  } catch {
    // Without hard links the new file stays; the old manifest will not match it.
    return async () => undefined;
  }
}

/** Makes the renames themselves last through a power cut, where the system can. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
