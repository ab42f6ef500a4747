import { statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import type { Problem } from "../model/diagnostic.ts";
import { makeOwnedFolder, sweepOwnedFolders } from "./owned-folder.ts";

/** The system's folder for temporary files cannot be used, or not any more. */
export class TemporaryFolderFault extends Error {
  readonly problem: Problem;

  constructor(folder: string, cause: unknown) {
    super(`${folder} cannot be used`, { cause });
    this.problem = unusable(folder, reasonOf(cause));
  }
}

const unusable = (folder: string, reason: string): Problem => ({
  rule: "temporary-folder-unusable",
  message: `The folder for temporary files, ${folder}, cannot be used: ${reason}.`,
  hint: "Make room in it, or set TMPDIR to a folder that you can write to.",
});

/** What a browser writes to start and to print a document, about. */
const leastSpace = 16 * 1024 * 1024;

/**
 * The want of space that a browser has failed of, if it is that: it says of a full disk no more
 * than that it has ended.
 */
export async function wantOfSpace(parent: string = tmpdir()): Promise<Problem | undefined> {
  const system = await statfs(parent).catch(() => undefined);
  if (!system || system.bavail * system.bsize >= leastSpace) return undefined;
  return unusable(parent, "its disk is full");
}

/**
 * Makes a folder of this process among the temporary ones, after removing those of processes
 * that died without doing so, and lets `fill` put into it what belongs there.
 * @throws TemporaryFolderFault
 */
export async function makeTemporaryFolder(
  fill: (folder: string) => Promise<void> = async () => undefined,
): Promise<string> {
  const parent = tmpdir();
  try {
    await sweepOwnedFolders(parent, "briefwright");
    const folder = await makeOwnedFolder(parent, "briefwright");
    await fill(folder);
    return folder;
  } catch (error) {
    throw new TemporaryFolderFault(parent, error);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you may not write there",
  EDQUOT: "your share of the disk is used up",
  ENOENT: "it is not there",
  ENOSPC: "the disk is full",
  ENOTDIR: "it is not a folder",
  EROFS: "the disk is read-only",
};

function reasonOf(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}
