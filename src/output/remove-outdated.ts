import { readdir, realpath, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { manifest } from "../model/manifest.ts";
import { whyOutside } from "./check-writable.ts";

const outputPath = manifest.shape.outputs.element.shape.path;

/**
 * Removes published files that are not published any more, and folders that this leaves
 * empty. A path that is not of an output's form, or leads out of the edition's folder, is
 * left alone: the lists that it comes from are files that anybody may have edited.
 */
export async function removeOutdated(folder: string, paths: Iterable<string>): Promise<void> {
  for (const path of new Set(paths)) {
    if (!outputPath.safeParse(path).success) continue;
    const parent = join(folder, dirname(path));
    const inside = await realpath(parent).catch(() => undefined);
    if (inside === undefined || (await whyOutside(folder, parent)) !== undefined) continue;
    // A link itself is removed, never what it leads to; a folder is not ours and stays.
    await rm(join(folder, path), { force: true }).catch(() => undefined);
    if ((await readdir(parent)).length === 0) await rmdir(parent).catch(() => undefined);
  }
}
