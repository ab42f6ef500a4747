import { rmSync } from "node:fs";
import { lstat, mkdir, stat } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import { systemReason } from "../system-reason.ts";
import type { Environment } from "./browser-options.ts";
import { systemHome } from "./system-home.ts";
import { makeTemporaryFolder, TemporaryFolderFault } from "./temporary-folder.ts";

/**
 * The folder that keeps what is unpacked once: `$BRIEFWRIGHT_CACHE_DIR`, else
 * `$XDG_CACHE_HOME/briefwright`, else `~/.cache/briefwright`. Made with mode 0700
 * if it is not there. A program is run out of it, so one that somebody else can
 * write to is refused (`cache-folder-unusable`). Where there is no home to write
 * to, a folder for this process alone.
 */
export async function openCacheFolder(environment: Environment): Promise<Outcome<string>> {
  const asked = environment.BRIEFWRIGHT_CACHE_DIR;
  const folder = asked ? resolve(asked) : join(cacheHome(environment), "briefwright");
  const fault = await findFault(folder);
  if (fault === undefined) return { value: folder, problems: [] };
  if (fault.unwritable && !asked) return privateFolder();
  return { value: undefined, problems: [cacheProblem(folder, fault.text)] };
}

/**
 * The problem of a cache folder that `fault` (a predicate, such as "is full") rules out.
 * @param mending what helps, if it is not another folder
 */
export function cacheProblem(
  folder: string,
  fault: string,
  mending = "Make it one that only you can write to (chmod 700)",
): Problem {
  return {
    rule: "cache-folder-unusable",
    message: `The cache folder ${folder} ${fault}.`,
    hint: `${mending}, or set BRIEFWRIGHT_CACHE_DIR to another one that only you can write to.`,
  };
}

function cacheHome(environment: Environment): string {
  const { XDG_CACHE_HOME: xdg, HOME: home } = environment;
  // The XDG specification has relative paths ignored.
  if (xdg && isAbsolute(xdg)) return xdg;
  // Resolved: it is HOME again, which may be relative, and a browser starts elsewhere.
  return resolve(home && isAbsolute(home) ? home : systemHome(), ".cache");
}

interface Fault {
  readonly text: string;
  readonly unwritable: boolean;
}

async function findFault(folder: string): Promise<Fault | undefined> {
  // Linux says of a new folder there that the one around it is missing, and Node tries for ever.
  if (folder.startsWith("/proc/")) {
    return { text: "cannot be used: the system lets nobody make a folder there", unwritable: true };
  }
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const text = await distrust(folder);
    return text === undefined ? undefined : { text, unwritable: false };
  } catch (error) {
    return {
      text: `cannot be used: ${systemReason(error) ?? (error as Error).message}`,
      unwritable: true,
    };
  }
}

/** Says why programs from this folder must not be run, if there is a reason. */
async function distrust(folder: string): Promise<string | undefined> {
  const user = process.getuid?.();
  if (user === undefined) return undefined;
  // Both the name, which may be a link, and what it leads to.
  const [name, target] = await Promise.all([lstat(folder), stat(folder)]);
  const stranger = [name.uid, target.uid].find((uid) => uid !== user);
  if (stranger !== undefined) return `belongs to user ${stranger}, and you are user ${user}`;
  if ((target.mode & 0o022) === 0) return undefined;
  return `can be written by other users (mode ${(target.mode & 0o777).toString(8)})`;
}

let ownFolder: Promise<string> | undefined;

// One for the whole process, because more than one printer may want the unpacked browser.
async function privateFolder(): Promise<Outcome<string>> {
  ownFolder ??= makeTemporaryFolder().then((folder) => {
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  });
  try {
    return { value: await ownFolder, problems: [] };
  } catch (error) {
    if (!(error instanceof TemporaryFolderFault)) throw error;
    ownFolder = undefined;
    return { value: undefined, problems: [error.problem] };
  }
}
