import { lstat, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeOwnedFolder, removeFolder, sweepOwnedFolders } from "./owned-folder.ts";

const seal = ".complete";

/**
 * Fills `<cache>/<name>` once for all processes: `fill` works in a folder beside it,
 * which is renamed when it is whole, so that nobody ever sees half of it. Who loses
 * the race to the rename drops his copy and uses the winner's.
 * @returns the absolute path of the filled folder
 * @throws what `fill` throws, and file system errors such as ENOSPC
 */
export async function unpackOnce(
  cache: string,
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const target = join(cache, name);
  if (await isWhole(target)) return target;
  await sweepOwnedFolders(cache, "unpack");
  const draft = await makeOwnedFolder(cache, "unpack");
  try {
    await fill(draft);
    await writeFile(join(draft, seal), JSON.stringify(await sizes(draft)));
    await settle(draft, target);
  } finally {
    await removeFolder(draft);
  }
  return target;
}

/** Renames the draft into place, over a damaged folder but not over a whole one. */
async function settle(draft: string, target: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(draft, target);
      return;
    } catch (error) {
      if (await isWhole(target)) return;
      const { code } = error as NodeJS.ErrnoException;
      const inTheWay = code === "ENOTEMPTY" || code === "EEXIST" || code === "EPERM";
      if (!inTheWay || attempt === 3) throw error;
      await clearDamaged(target, join(draft, "damaged"));
    }
  }
}

/** Moves a damaged folder out of the way, unless another process has just replaced it. */
async function clearDamaged(target: string, away: string): Promise<void> {
  await rename(target, away).catch(() => undefined);
  if (await isWhole(away)) await rename(away, target).catch(() => undefined);
  await removeFolder(away);
}

/** Sealed, ours, and every file as long as it was: a full disk or a crash leaves shorter ones. */
async function isWhole(folder: string): Promise<boolean> {
  try {
    const { uid } = await lstat(folder);
    if (uid !== (process.getuid?.() ?? uid)) return false;
    const sealed: Record<string, number> = JSON.parse(await readFile(join(folder, seal), "utf8"));
    const found = await Promise.all(
      Object.entries(sealed).map(async ([file, size]) => {
        return (await stat(join(folder, file))).size === size;
      }),
    );
    return found.every(Boolean);
  } catch {
    return false;
  }
}

async function sizes(folder: string): Promise<Record<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const pairs = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1), (await stat(path)).size] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}
