import { access, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

export const settingsName = "briefwright.yaml";

/** The workspace around a folder: the nearest one with data/ or settings. */
export async function findRoot(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if ((await isFolder(join(at, "data"))) || (await exists(join(at, settingsName)))) return at;
    if (dirname(at) === at) return undefined;
  }
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(missing))?.isDirectory() ?? false;
}

export async function exists(path: string): Promise<boolean> {
  return (await access(path).then(() => true, missing)) ?? false;
}

/** Anything but a fault of the disk is a bug and thrown again. */
function missing(error: unknown): undefined {
  if (!(error instanceof Error && "code" in error)) throw error;
}
