import { join } from "node:path";
import { type Manifest, manifest } from "../model/manifest.ts";
import { readRegular } from "./read-regular.ts";

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
    const bytes = await readRegular(join(folder.path, manifestName));
    return bytes && manifest.safeParse(JSON.parse(bytes.toString("utf8"))).data;
  } catch {
    return undefined;
  }
}
