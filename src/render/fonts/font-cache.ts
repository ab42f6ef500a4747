import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

// Some 300 documents' worth, at 50 kB each.
const mostFiles = 4000;

/**
 * Gives what was made before of the very same, on this machine, or makes it and keeps it. Each
 * file begins with the hash of the rest, so that a damaged one is as good as none. Never fails
 * because of the folder: then it is made each time.
 * @param folder undefined to keep nothing
 * @param key all that decides what is made, versions of programs included
 */
export async function cached(
  folder: string | undefined,
  key: readonly string[],
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (folder === undefined) return make();
  const path = join(folder, hashOf(JSON.stringify(key)).toString("hex").slice(0, 40));
  const kept = await readFile(path).catch(() => undefined);
  const content = kept?.subarray(32);
  if (content && hashOf(content).equals(kept?.subarray(0, 32) ?? Buffer.alloc(0))) return content;
  const made = await make();
  await keep(folder, path, made).catch(() => undefined);
  return made;
}

const hashOf = (content: string | Uint8Array): Buffer =>
  createHash("sha256").update(content).digest();

/** Whole or not at all: another process may be reading it. */
async function keep(folder: string, path: string, content: Uint8Array): Promise<void> {
  await makeRoom(folder);
  const temporary = `${path}-${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(temporary, Buffer.concat([hashOf(content), content]), { mode: 0o600 });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

const rooms = new Map<string, Promise<void>>();

/** Once a process: makes the folder, and takes the oldest quarter out of a full one. */
function makeRoom(folder: string): Promise<void> {
  const room = rooms.get(folder) ?? sweep(folder);
  rooms.set(folder, room);
  return room;
}

async function sweep(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = await readdir(folder);
  if (names.length <= mostFiles) return;
  const aged = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return {
        path,
        age: await stat(path).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      };
    }),
  );
  aged.sort((one, other) => one.age - other.age);
  const oldest = aged.slice(0, Math.ceil(aged.length / 4));
  await Promise.all(oldest.map(({ path }) => rm(path, { force: true })));
}
