import { constants } from "node:fs";
import { access, lstat, realpath } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Problem } from "../model/diagnostic.ts";
import { systemReason } from "../system-reason.ts";
import { type EditionFolder, manifestName } from "./edition-folder.ts";
import { isKernels } from "./make-folder.ts";
import { notWritable } from "./reasons.ts";

/**
 * Says what stands in the way of writing files into an edition's folder, without
 * touching anything, so that it is known before the work of rendering.
 * @param paths relative to the edition's folder
 */
export async function checkWritable(
  folder: EditionFolder,
  paths: readonly string[],
): Promise<Problem | undefined> {
  const targets = [...paths, manifestName];
  const folders = [
    ...new Set(["", ...targets.map(dirname)].map((name) => join(folder.path, name))),
  ];
  for (const path of folders) {
    // The edition's own folder must be where it seems to be, too; only the one around it may have
    // been named by a person.
    const root = path === folder.path ? dirname(path) : folder.path;
    const reason = (await whyNotFolder(path)) ?? (await whyOutside(root, path));
    if (reason !== undefined) return notWritable(nameIn(folder, path), reason);
  }
  for (const target of targets) {
    const path = join(folder.path, target);
    const entry = await lstat(path).catch(() => undefined);
    if (entry?.isDirectory()) {
      return notWritable(nameIn(folder, path), "a folder stands in its place");
    }
  }
  return undefined;
}

/** Looks at the folder, or at the nearest one above it that exists. */
async function whyNotFolder(path: string): Promise<string | undefined> {
  try {
    // The separator makes a file, or a link to one, fail with ENOTDIR.
    await access(path + sep, constants.W_OK | constants.X_OK);
    return isKernels(await realpath(path))
      ? "the system lets nobody make a folder there"
      : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT") return systemReason(error) ?? String(error);
    const entry = await lstat(path).catch(() => undefined);
    if (entry?.isSymbolicLink()) return "it is a link that leads nowhere";
    // What is there now has come since: another edition is being published.
    return whyNotFolder(entry ? path : dirname(path));
  }
}

/** A link must not lead files somewhere else than to below `root`. */
export async function whyOutside(root: string, path: string): Promise<string | undefined> {
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return undefined;
  const fromRoot = relative(await realpath(root), real);
  const outside = fromRoot.startsWith("..") || fromRoot.includes(":");
  return outside ? "it is a link that leads out of the folder around it" : undefined;
}

function nameIn(folder: EditionFolder, path: string): string {
  const inside = relative(folder.path, path).split(sep).join("/");
  return inside === "" ? folder.name : `${folder.name}/${inside}`;
}
