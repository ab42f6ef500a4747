import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fontConfiguration } from "./font-configuration.ts";
import { makeOwnedFolder, sweepOwnedFolders } from "./owned-folder.ts";

/** The one folder that a running browser writes to; removed when it has ended. */
export interface JobFolder {
  readonly root: string;
  readonly profile: string;
  readonly home: string;
  readonly temporary: string;
  /** Present if the browser's fonts are named by us (Linux). */
  readonly fontConfiguration?: string;
}

/** Makes a job folder, after removing those of processes that died without doing so. */
export async function makeJobFolder(fontFolder: string | undefined): Promise<JobFolder> {
  await sweepOwnedFolders(tmpdir(), "briefwright");
  const root = await makeOwnedFolder(tmpdir(), "briefwright");
  // Short names: Chromium puts a socket below `tmp`, and socket paths end at 108 bytes.
  const folders = {
    profile: join(root, "profile"),
    home: join(root, "home"),
    temporary: join(root, "tmp"),
  };
  await Promise.all(Object.values(folders).map((folder) => mkdir(folder, { mode: 0o700 })));
  if (fontFolder === undefined) return { root, ...folders };
  const file = join(root, "fonts.conf");
  await writeFile(file, fontConfiguration(fontFolder, join(root, "fontcache")));
  return { root, ...folders, fontConfiguration: file };
}
