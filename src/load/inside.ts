import { lstat, realpath } from "node:fs/promises";
import { sep } from "node:path";

/** Whether a path, with every link followed, stays below `root`. */
export async function isInside(root: string, path: string): Promise<boolean> {
  return (await realPathInside(root, path)) !== undefined;
}

/** Which file it is, whatever it is called. */
interface Identity {
  readonly dev: number;
  readonly ino: number;
}

/**
 * Whether a file that is open is the one below `root` that a path leads to. A link that is turned
 * elsewhere, between the look at it and the opening, is noticed; a file that an editor has put in the
 * place of another one in that moment is looked at again by whoever asks.
 */
export async function isOpenInside(root: string, path: string, open: Identity): Promise<boolean> {
  const real = await realPathInside(root, path);
  if (real === undefined) return false;
  const { dev, ino } = await lstat(real);
  return dev === open.dev && ino === open.ino;
}

async function realPathInside(root: string, path: string): Promise<string | undefined> {
  const [realRoot, real] = await Promise.all([realpath(root), realpath(path)]);
  const below = realRoot.endsWith(sep) ? realRoot : realRoot + sep;
  return real === realRoot || real.startsWith(below) ? real : undefined;
}
