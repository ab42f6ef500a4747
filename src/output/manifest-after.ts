import type { Manifest } from "../model/manifest.ts";
import { type EditionFolder, readManifest } from "./edition-folder.ts";
import { type FinishedFile, type Making, makeManifest } from "./manifest.ts";

/**
 * The manifest of an edition after `files` are published. A build of a part leaves the
 * published files that it was not asked for, as long as the edition still has them.
 * @param planned paths of all that the edition consists of
 */
export async function manifestAfter(
  folder: EditionFolder,
  making: Making,
  files: readonly FinishedFile[],
  planned: ReadonlySet<string>,
): Promise<Manifest> {
  const old: Manifest | undefined = await readManifest(folder);
  const made = new Set(files.map(({ path }) => path));
  const kept = old?.outputs.filter(({ path }) => planned.has(path) && !made.has(path)) ?? [];
  const printed = kept.some(({ format }) => format === "pdf") ? old?.browser : undefined;
  const browser = making.browser ?? printed;
  return makeManifest({ ...making, ...(browser && { browser }) }, files, kept);
}
