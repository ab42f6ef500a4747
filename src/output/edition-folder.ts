import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Manifest, manifest } from "../model/manifest.ts";

/** Where an edition is published. */
export interface EditionFolder {
  /** Absolute. */
  readonly path: string;
  /** For people, such as `output/2025-09-drones`. */
  readonly name: string;
}

export const manifestName = "manifest.json";

/**
 * Reads the manifest that stands in an edition's output folder.
 * @returns undefined where there is none, or none that can be believed
 */
export async function readManifest(folder: EditionFolder): Promise<Manifest | undefined> {
  try {
    const text = await readFile(join(folder.path, manifestName), "utf8");
    return manifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
