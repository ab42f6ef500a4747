import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** What the documents of a workspace are made from: nothing else in its folder matters. */
const watched = [
  "data",
  "templates",
  "brand",
  "briefwright.yaml",
  "brand.yaml",
  "baseline.json",
] as const;

/** As deep as data and templates go, and a little more; also the end of links in a circle. */
const deepest = 6;

/** The files of a workspace at one moment. */
export interface Snapshot {
  /** By path relative to the workspace, with forward slashes: what differs when it is written. */
  readonly files: ReadonlyMap<string, string>;
  /** The folders that were looked into, the workspace's own first. */
  readonly folders: readonly string[];
}

/** Looks at every file that is watched. What cannot be looked at counts as not there. */
export async function takeSnapshot(root: string): Promise<Snapshot> {
  const files = new Map<string, string>();
  const folders = [""];
  const look = async (path: string, depth: number): Promise<void> => {
    const facts = await stat(join(root, path)).catch(gone);
    if (facts?.isDirectory() && depth < deepest) {
      folders.push(path);
      const names = (await readdir(join(root, path)).catch(gone)) ?? [];
      const kept = names.filter((name) => !isPassing(name));
      await Promise.all(kept.map((name) => look(`${path}/${name}`, depth + 1)));
    } else if (facts?.isFile()) {
      // A file that replaces another has another number, whatever its time and size.
      files.set(path, [facts.ino, facts.size, facts.mtimeMs, facts.ctimeMs].join(" "));
    }
  };
  await Promise.all(watched.map((name) => look(name, 0)));
  return { files, folders: folders.sort() };
}

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
