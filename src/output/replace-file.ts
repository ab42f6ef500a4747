import { readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { isRunning, writeWhole } from "./staging.ts";

/** One process may write a file twice at a time. */
let begun = 0;

/**
 * Writes a file that is at every moment wholly old or wholly new.
 * @param isStill asked just before, when nobody else is about to replace the file: whether it is
 * still the one that this was made with regard to
 * @returns whether it was replaced
 * @throws the error of the system; what was there before then stands
 */
export async function replaceFile(
  path: string,
  text: string | Uint8Array,
  isStill?: () => Promise<boolean>,
): Promise<boolean> {
  const name = `.${basename(path)}.${process.pid}-${++begun}`;
  const staged = join(dirname(path), name);
  try {
    await makeFolder(dirname(path));
    // In containers process ids repeat: what lies there is a dead process's.
    await rm(staged, { force: true });
    await writeWhole(staged, typeof text === "string" ? Buffer.from(text) : text);
    const others = (await stagedFor(path)).filter((other) => other.name !== name);
    const isAlone = others.every(({ isAlive }) => !isAlive);
    // Whoever comes now sees this file, or what has become of it.
    if (isStill && !(isAlone && (await isStill()))) return false;
    await rename(staged, path);
    // What those that were killed meanwhile have left.
    for (const { name, isAlive } of others) {
      if (!isAlive) await rm(join(dirname(path), name), { force: true }).catch(() => undefined);
    }
    return true;
  } finally {
    await rm(staged, { force: true }).catch(() => undefined);
  }
}

/** What lies beside a file to take its place, of processes that live or were killed. */
async function stagedFor(path: string): Promise<{ name: string; isAlive: boolean }[]> {
  const start = `.${basename(path)}.`;
  const names = await readdir(dirname(path)).catch(() => []);
  return names.flatMap((name) => {
    const [, pid] = (name.startsWith(start) && /^(\d+)-\d+$/.exec(name.slice(start.length))) || [];
    return pid === undefined ? [] : [{ name, isAlive: isRunning(Number(pid)) }];
  });
}
