import { join } from "node:path";
import type { Problem } from "../model/diagnostic.ts";
import { type EditionFolder, manifestName } from "./edition-folder.ts";
import { readRegular } from "./read-regular.ts";

/**
 * Says so where an edition was published by a later version of Briefwright, whose manifest
 * this one cannot read: it would not know what to remove, nor what it replaces.
 */
export async function newerManifest(folder: EditionFolder): Promise<Problem | undefined> {
  const text = String((await readRegular(join(folder.path, manifestName))) ?? "");
  const version = versionOf(text);
  if (version === undefined || version <= 1) return undefined;
  return {
    rule: "manifest-from-newer-version",
    message: `${folder.name}/${manifestName} has the format ${version}; this version knows 1.`,
    hint: "Use the version of Briefwright that published there, or another output folder.",
    place: { file: `${folder.name}/${manifestName}` },
  };
}

function versionOf(text: string): number | undefined {
  try {
    const found: unknown = JSON.parse(text);
    const version = typeof found === "object" && found !== null && "manifest" in found;
    return version && typeof found.manifest === "number" ? found.manifest : undefined;
  } catch {
    return undefined;
  }
}
