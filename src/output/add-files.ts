import { lstat, rm, rmdir } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Problem } from "../model/diagnostic.ts";
import { systemReason } from "../system-reason.ts";
import { whyOutside } from "./check-writable.ts";
import { makeFolder } from "./make-folder.ts";
import { notWritable } from "./reasons.ts";
import { writeWhole } from "./staging.ts";

export interface NewFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

type Undo = (() => Promise<unknown>)[];

/**
 * Adds files to a folder, which is made if it is not there: all of them or none, and none in the
 * place of one that is there.
 * @param folder absolute
 * @param last what is done at the end; if it fails, the files go again
 * @returns the reason why nothing was added, if so
 * @throws the signal's reason, if it is aborted; nothing is left then
 */
export async function addFiles(
  folder: string,
  files: readonly NewFile[],
  signal?: AbortSignal,
  last?: { readonly path: string; readonly run: () => Promise<unknown> },
): Promise<Problem | undefined> {
  const undo: Undo = [];
  let current = "";
  const refuse = async (reason: string): Promise<Problem> => {
    await takeBack(undo);
    return notWritable(current, reason, "Mend that, and try again. Nothing was changed.");
  };
  try {
    for (const { path, text } of files) {
      signal?.throwIfAborted();
      current = path;
      const obstacle = await addFile(folder, path, text, undo);
      if (obstacle !== undefined) return await refuse(obstacle);
    }
    current = last?.path ?? current;
    await last?.run();
    return undefined;
  } catch (error) {
    const reason = systemReason(error);
    if (reason !== undefined) return refuse(reason);
    await takeBack(undo);
    throw error;
  }
}

async function addFile(
  folder: string,
  path: string,
  text: string,
  undo: Undo,
): Promise<string | undefined> {
  const target = join(folder, path);
  const around = await nearest(dirname(target), folder);
  if (around !== undefined && (await whyOutside(folder, around))) {
    return "a link leads out of the folder";
  }
  const made = await makeFolders(dirname(target));
  if (!made) return "a file stands in the place of a folder around it";
  undo.unshift(...made.reverse().map((folder) => () => rmdir(folder)));
  try {
    await writeWhole(target, Buffer.from(text));
  } catch (error) {
    // What is there already is somebody else's; what is half of our own goes.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") await rm(target, { force: true });
    throw error;
  }
  undo.unshift(() => rm(target));
  return undefined;
}

/** The folder, or the nearest around it that is there, up to `root`; none if that is not there. */
async function nearest(path: string, root: string): Promise<string | undefined> {
  if (await lstat(path).catch(() => undefined)) return path;
  return path === root || dirname(path) === path ? undefined : nearest(dirname(path), root);
}

/**
 * Makes a folder and those around it that are not there.
 * @returns what was made, outermost first; undefined where a file stands in the way
 */
async function makeFolders(path: string): Promise<string[] | undefined> {
  let first: string | undefined;
  try {
    first = await makeFolder(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" || code === "ENOTDIR") return undefined;
    throw error;
  }
  if (first === undefined) return [];
  const steps = relative(first, path)
    .split(sep)
    .filter((step) => step !== "");
  return [first, ...steps.map((_, index) => join(first, ...steps.slice(0, index + 1)))];
}

async function takeBack(undo: Undo): Promise<void> {
  for (const step of undo) await step().catch(() => undefined);
}
