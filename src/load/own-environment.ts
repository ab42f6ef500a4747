import { realpath } from "node:fs/promises";
import { delimiter, dirname, isAbsolute, resolve } from "node:path";
import { findRoot } from "./find-root.ts";
import { isInside } from "./inside.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a person keeps programs and settings, whatever the system. */
const places = [
  ...["HOME", "USERPROFILE", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"],
  ...["PUPPETEER_CACHE_DIR"],
];

/**
 * The environment without places that lie in the workspace around a folder, as a container
 * can have it: a browser that is unpacked there, or settings, would be those of whoever has made
 * the workspace. What a person names for Briefwright alone stays.
 */
export async function ownEnvironment(cwd: string, environment: Environment): Promise<Environment> {
  const root = await findRoot(resolve(cwd));
  if (root === undefined) return environment;
  const own = { ...environment };
  for (const name of places) {
    const path = environment[name];
    if (path && (await liesIn(root, path))) delete own[name];
  }
  for (const name of ["PATH", "Path"]) {
    const folders = environment[name]?.split(delimiter) ?? [];
    const strange = await Promise.all(folders.map((folder) => liesIn(root, folder)));
    if (strange.some(Boolean))
      own[name] = folders.filter((_, index) => !strange[index]).join(delimiter);
  }
  return own;
}

async function liesIn(root: string, path: string): Promise<boolean> {
  if (!isAbsolute(path)) return false;
  // What is not there yet will be where the folder above it is.
  for (let there = path; ; there = dirname(there)) {
    const real = await realpath(there).catch(() => undefined);
    if (real !== undefined) return isInside(root, real);
    if (dirname(there) === there) return false;
  }
}
