import { open, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { readRegular } from "./read-regular.ts";

const prefix = ".staging-";
const journalName = "paths.json";

/** Paths of those that this process has open: it may have more than one build under way. */
const own = new Set<string>();

/**
 * A folder inside the edition's, hence on the same file system, in which all files are
 * whole before the first is renamed into place.
 */
export interface Staging {
  readonly path: string;
}

/** A staging folder that another process has made. */
export interface Neighbour extends Staging {
  readonly pid: number;
  readonly alive: boolean;
  /** Paths that its process may have renamed into place. */
  readonly paths: readonly string[];
}

/**
 * Makes the staging folder and notes in it which paths are about to change. If the process
 * dies half-way, the next build knows from the note what may lie about unlisted.
 */
export async function openStaging(folder: string, paths: readonly string[]): Promise<Staging> {
  const path = join(folder, `${prefix}${process.pid}`);
  if (own.has(path)) throw Object.assign(new Error(path), { code: "EBUSY", syscall: "mkdir" });
  own.add(path);
  // In containers process ids repeat: a folder of our own id is that of a dead process.
  await rm(path, { recursive: true, force: true });
  await makeFolder(path);
  await writeWhole(join(path, journalName), Buffer.from(JSON.stringify(paths)));
  return { path };
}

export async function closeStaging(staging: Staging): Promise<void> {
  await rm(staging.path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  own.delete(staging.path);
}

/** Finds the staging folders of other builds, dead or alive. */
export async function neighbours(folder: string, mine?: Staging): Promise<Neighbour[]> {
  const names = (await readdir(folder).catch(() => [])).filter(
    (name) => join(folder, name) !== mine?.path,
  );
  const found = names.map(async (name) => {
    const pid = Number(new RegExp(`^\\${prefix}(\\d+)$`).exec(name)?.[1]);
    const path = join(folder, name);
    return pid > 0
      ? { path, pid, alive: isAlive(pid, path), paths: await readJournal(path) }
      : undefined;
  });
  return (await Promise.all(found)).filter((entry) => entry !== undefined);
}

async function readJournal(path: string): Promise<string[]> {
  try {
    const bytes = await readRegular(join(path, journalName));
    const paths: unknown = JSON.parse(bytes?.toString("utf8") ?? "[]");
    return Array.isArray(paths) ? paths.filter((entry) => typeof entry === "string") : [];
  } catch {
    return [];
  }
}

/** Writes a new file to the last byte, or throws: on a full disk `writeFile` alone can fall short. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(dirname(path));
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    const { size } = await handle.stat();
    if (size === bytes.length) return;
    const error = new Error(`${size} of ${bytes.length} bytes written`);
    throw Object.assign(error, { code: "ENOSPC", syscall: "write" });
  } finally {
    await handle.close();
  }
}

function isAlive(pid: number, path: string): boolean {
  return pid === process.pid ? own.has(path) : isRunning(pid);
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
