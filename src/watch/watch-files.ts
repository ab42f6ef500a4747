import { setTimeout } from "node:timers/promises";
import { changesBetween, type Snapshot, takeSnapshot } from "./snapshot.ts";
import { watchFolders } from "./watch-folders.ts";

/** How long files must have stood still before they are read, ms. */
const quiet = 40;
/** How long a file may be gone while an editor puts another in its place, ms. */
const absence = 200;
/** How often is looked without a word from the system, ms: network drives and containers give none. */
const interval = 1000;
/** A file that never stands still is read all the same. */
const mostLooks = 40;

/** Files that are watched until `close` is called. */
export interface FileWatch {
  close(): void;
}

/**
 * Tells which files of a workspace have changed, once they stand still. What the system says is
 * only taken as a hint to look: what has changed is found by comparing the files themselves, so
 * that it does not matter how an editor saves, or whether the system says anything at all.
 */
export async function watchFiles(
  root: string,
  onChange: (paths: readonly string[]) => void,
): Promise<FileWatch> {
  let known = await takeSnapshot(root);
  let hinted = false;
  let looking = false;
  let closed = false;

  const look = async (): Promise<void> => {
    hinted = true;
    if (looking) return;
    looking = true;
    while (hinted && !closed) {
      hinted = false;
      const now = await settled(root, known);
      if (closed) return;
      folders.follow(now.folders);
      const { paths } = changesBetween(known, now);
      known = now;
      if (paths.length > 0) onChange(paths);
    }
    looking = false;
  };
  const folders = watchFolders(root, () => void look());
  folders.follow(known.folders);
  const timer = setInterval(() => void look(), interval);
  return {
    close() {
      closed = true;
      clearInterval(timer);
      folders.close();
    },
  };
}

/** The files as they are when nobody writes to them any more. */
async function settled(root: string, known: Snapshot): Promise<Snapshot> {
  let last = await takeSnapshot(root);
  for (let looks = 0; looks < mostLooks; looks++) {
    const { paths, hasGone } = changesBetween(known, last);
    if (paths.length === 0) return last;
    await setTimeout(hasGone ? absence : quiet);
    const next = await takeSnapshot(root);
    if (changesBetween(last, next).paths.length === 0) return next;
    last = next;
  }
  return last;
}
