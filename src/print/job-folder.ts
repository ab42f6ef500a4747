import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fontConfiguration } from "./font-configuration.ts";
import { removeFolder } from "./owned-folder.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";

/** The one folder that a running browser writes to; removed when it has ended. */
export interface JobFolder {
  readonly root: string;
  readonly profile: string;
  readonly home: string;
  readonly temporary: string;
  /** Present if the browser's fonts are named by us (Linux). */
  readonly fontConfiguration?: string;
}

/**
 * Makes a job folder.
 * @throws TemporaryFolderFault
 */
export async function makeJobFolder(fontFolder: string | undefined): Promise<JobFolder> {
  const root = await makeTemporaryFolder((folder) => furnish(folder, fontFolder));
  return fontFolder === undefined
    ? foldersIn(root)
    : { ...foldersIn(root), fontConfiguration: join(root, "fonts.conf") };
}

/** Short names: Chromium puts a socket below `tmp`, and socket paths end at 108 bytes. */
const foldersIn = (root: string) => ({
  root,
  profile: join(root, "profile"),
  home: join(root, "home"),
  temporary: join(root, "tmp"),
});

async function furnish(root: string, fontFolder: string | undefined): Promise<void> {
  const { profile, home, temporary } = foldersIn(root);
  try {
    for (const folder of [profile, home, temporary]) await mkdir(folder, { mode: 0o700 });
    if (fontFolder === undefined) return;
    const text = fontConfiguration(fontFolder, join(root, "fontcache"));
    await writeFile(join(root, "fonts.conf"), text);
  } catch (error) {
    await removeFolder(root).catch(() => undefined);
    throw error;
  }
}
