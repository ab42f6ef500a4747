import type { Manifest } from "../model/manifest.ts";
import type { EditionFolder } from "./edition-folder.ts";
import { readBelow } from "./read-below.ts";

/** The published files that a build of a part leaves, read back. Those that are gone are passed over. */
export async function keptFiles(
  folder: EditionFolder,
  manifest: Manifest,
  made: readonly { readonly path: string }[],
): Promise<{ readonly path: string; readonly bytes: Uint8Array }[]> {
  const fresh = new Set(made.map(({ path }) => path));
  const kept = manifest.outputs.filter(({ path }) => !fresh.has(path));
  const read = kept.map(async ({ path }) => {
    const bytes = await readBelow(folder.path, path);
    return bytes ? [{ path, bytes }] : [];
  });
  return (await Promise.all(read)).flat();
}
