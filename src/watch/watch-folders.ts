import { type FSWatcher, watch } from "node:fs";
import { join } from "node:path";

/** Folders that the system tells about. */
export interface FolderWatch {
  /** Watches these folders and no others. */
  follow(folders: readonly string[]): void;
  close(): void;
}

/**
 * Asks the system to say when something happens in folders. Each is watched by itself: watching
 * below a folder is something that not every system can do, nor do it right. Where it refuses,
 * nothing is said.
 */
export function watchFolders(root: string, onHint: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const add = (folder: string): void => {
    try {
      const watcher = watch(join(root, folder), { persistent: false }, onHint);
      watcher.on("error", () => drop(folder));
      watchers.set(folder, watcher);
    } catch {
      // The folder has gone again, or there are no watches left to be had.
    }
  };
  return {
    follow(folders) {
      for (const folder of watchers.keys()) if (!folders.includes(folder)) drop(folder);
      for (const folder of folders) if (!watchers.has(folder)) add(folder);
    },
    close() {
      for (const folder of watchers.keys()) drop(folder);
    },
  };
}
