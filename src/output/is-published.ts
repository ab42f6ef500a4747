import { dirname, relative, sep } from "node:path";
import { manifestName, readManifest } from "./edition-folder.ts";

/** Whether a file has been published: it is a manifest, or one of the outputs that one names. */
export async function isPublished(path: string): Promise<boolean> {
  // An output stands in the folder of its language, beside which the manifest is.
  for (const folder of [dirname(path), dirname(dirname(path))]) {
    const manifest = await readManifest({ path: folder, name: folder });
    const file = relative(folder, path).replaceAll(sep, "/");
    if (manifest?.outputs.some((output) => output.path === file)) return true;
    if (manifest && file === manifestName) return true;
  }
  return false;
}
