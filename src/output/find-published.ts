import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type EditionFolder, manifestName } from "./edition-folder.ts";
import { readBelow } from "./read-below.ts";
import { readRegular } from "./read-regular.ts";

/** What a path leads to: editions' output folders, a file on its own, or nothing of ours. */
export type FoundOutput =
  | { readonly kind: "editions"; readonly folders: readonly EditionFolder[] }
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | { readonly kind: "nothing"; readonly reason: string };

/**
 * Looks at what lies at a path: an edition's output folder or its manifest, a folder of such
 * folders, or a PDF.
 * @param name the path as it is told to people
 */
export async function findOutput(path: string, name: string): Promise<FoundOutput> {
  const entry = await stat(path).catch(() => undefined);
  if (entry === undefined) return { kind: "nothing", reason: "there is nothing there" };
  if (entry.isFile()) {
    if (basename(path) === manifestName) {
      return { kind: "editions", folders: [{ path: dirname(path), name: dirname(name) }] };
    }
    const bytes = await readRegular(path);
    return bytes ? { kind: "file", bytes } : { kind: "nothing", reason: "it cannot be read" };
  }
  if (!entry.isDirectory()) return { kind: "nothing", reason: "it is neither a file nor a folder" };
  if (await hasManifest(path)) return { kind: "editions", folders: [{ path, name }] };
  const names = (await readdir(path).catch(() => [])).sort();
  const folders: EditionFolder[] = [];
  for (const below of names) {
    if (await hasManifest(join(path, below))) {
      folders.push({ path: join(path, below), name: `${name.replace(/\/$/, "")}/${below}` });
    }
  }
  return folders.length > 0
    ? { kind: "editions", folders }
    : { kind: "nothing", reason: `no ${manifestName} is in it or in a folder of it` };
}

const hasManifest = async (folder: string): Promise<boolean> =>
  (await stat(join(folder, manifestName)).catch(() => undefined))?.isFile() ?? false;

/** The bytes of a published file; undefined if it cannot be read. */
export const readPublished = (
  folder: EditionFolder,
  path: string,
): Promise<Uint8Array | undefined> => readBelow(folder.path, path);
