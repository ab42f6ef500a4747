import { createHash } from "node:crypto";
import { lstat, mkdtemp, readdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

export type FolderPrefix = "briefwright" | "unpack";

// Process ids mean something on one host only, and containers may share a folder.
const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 4);

/**
 * Makes a folder (mode 0700) whose name tells whose it is: `<prefix>-<host>-<pid>-<random>`.
 * @returns its absolute path
 */
export function makeOwnedFolder(parent: string, prefix: FolderPrefix): Promise<string> {
  return mkdtemp(join(parent, `${prefix}-${host}-${process.pid}-`));
}

/**
 * Removes the folders that `makeOwnedFolder` made in processes of this host and user
 * which have since died without tidying up. Never fails: this is housekeeping.
 */
export async function sweepOwnedFolders(parent: string, prefix: FolderPrefix): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  const ours = new RegExp(`^${prefix}-${host}-(\\d+)-\\w{6}$`);
  await Promise.all(
    names.map(async (name) => {
      const owner = Number(ours.exec(name)?.[1]);
      if (!owner || isAlive(owner)) return;
      const folder = join(parent, name);
      try {
        const { uid } = await lstat(folder);
        if (uid === (process.getuid?.() ?? uid)) await removeFolder(folder);
      } catch {
        // Another process swept it first, or it is not ours to remove.
      }
    }),
  );
}

/** Removes a folder and all in it, patient with Windows, where files are released late. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
