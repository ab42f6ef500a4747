import type { Stats } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/** What the documents of a workspace are made from: nothing else in its folder matters. */
const watched = [
  "data",
  "templates",
  "brand",
  "briefwright.yaml",
  "brand.yaml",
  "baseline.json",
] as const;

/** As deep as data and templates go, and a little more. */
const deepest = 6;

/** The files of a workspace at one moment. */
export interface Snapshot {
  /** By path relative to the workspace, with forward slashes: what differs when it is written. */
  readonly files: ReadonlyMap<string, string>;
  /** The folders that were looked into, the workspace's own first. */
  readonly folders: readonly string[];
}

/**
 * Looks at every file that is watched. What cannot be looked at counts as not there. A link to a
 * folder is gone into where it stays in the workspace, and each folder once: links in a circle, or
 * to the root of the disk, have no end.
 */
export async function takeSnapshot(root: string): Promise<Snapshot> {
  const files = new Map<string, string>();
  const folders = [""];
  const realRoot = join(await realpath(root).catch(() => root), sep);
  const seen = new Set<string>();
  const links: { path: string; depth: number }[] = [];
  const goInto = async (path: string, depth: number): Promise<void> => {
    if (depth >= deepest) return;
    folders.push(path);
    const names = (await readdir(join(root, path)).catch(gone)) ?? [];
    const kept = names.filter((name) => !isPassing(name));
    await Promise.all(kept.map((name) => look(`${path}/${name}`, depth + 1)));
  };
  const look = async (path: string, depth: number): Promise<void> => {
    const facts = await lstat(join(root, path)).catch(gone);
    if (facts?.isSymbolicLink()) links.push({ path, depth });
    if (facts?.isDirectory()) {
      // It may come and go empty, and is an edition all the while.
      if (depth > 0 || path.includes(".")) files.set(path, "folder");
      seen.add(await realpath(join(root, path)).catch(() => path));
      await goInto(path, depth);
    } else if (facts) {
      files.set(path, factsOf(facts));
    }
  };
  await Promise.all(watched.map((name) => look(name, 0)));
  // Behind the folders themselves, so that a link to one that is watched anyway is none to follow;
  // and in one order, so that the same files look the same each time.
  while (links.length > 0) {
    for (const { path, depth } of links.splice(0).sort((a, b) => (a.path < b.path ? -1 : 1))) {
      const real = await realpath(join(root, path)).catch(gone);
      const target = real === undefined ? undefined : await stat(real).catch(gone);
      if (real === undefined || !target) continue;
      files.set(path, `${files.get(path)} ${real} ${target.isFile() ? factsOf(target) : ""}`);
      if (!target.isDirectory() || seen.has(real) || !`${real}${sep}`.startsWith(realRoot))
        continue;
      seen.add(real);
      await goInto(path, depth);
    }
  }
  return { files, folders: folders.sort() };
}

/** A file that replaces another has another number, whatever its time and size. */
const factsOf = ({ ino, size, mtimeMs, ctimeMs }: Stats): string =>
  [ino, size, mtimeMs, ctimeMs].join(" ");

/** What differs between two snapshots. */
export interface Changes {
  /** Paths of files that were written, have come or have gone, sorted. */
  readonly paths: readonly string[];
  /** Whether one of them has gone. It may be on its way back: some editors save like that. */
  readonly hasGone: boolean;
}

export function changesBetween(before: Snapshot, after: Snapshot): Changes {
  const all = new Set([...before.files.keys(), ...after.files.keys()]);
  const paths = [...all].filter((path) => before.files.get(path) !== after.files.get(path)).sort();
  return { paths, hasGone: paths.some((path) => !after.files.has(path)) };
}

/** Files that an editor makes for itself while it saves. */
function isPassing(name: string): boolean {
  return /^[.#]|~$|\.(tmp|swp|swx|bak)$|^4913$/.test(name);
}

function gone(error: NodeJS.ErrnoException): undefined {
  if (error.code === undefined) throw error;
}
