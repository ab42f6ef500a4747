import type { Manifest, ManifestOutput } from "../model/manifest.ts";
import type { EditionFolder } from "./edition-folder.ts";
import { sha256 } from "./manifest.ts";
import { readBelow } from "./read-below.ts";

/** How a file that a manifest lists is found on disk. */
export type FileState = "whole" | "changed" | "missing";

/** Compares every file that a manifest lists with what is on disk. */
export async function checkPublished(
  folder: EditionFolder,
  manifest: Manifest,
): Promise<ReadonlyMap<ManifestOutput, FileState>> {
  const states = manifest.outputs.map(async (output) => {
    const bytes = await readBelow(folder.path, output.path);
    if (bytes === undefined) return [output, "missing"] as const;
    return [output, sha256(bytes) === output.sha256 ? "whole" : "changed"] as const;
  });
  return new Map(await Promise.all(states));
}
