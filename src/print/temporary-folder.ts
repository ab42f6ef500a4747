import { statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import type { Problem } from "../model/diagnostic.ts";
import { systemReason } from "../system-reason.ts";
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

/** Where temporary files go. What `TMPDIR` says may be relative, and a browser starts elsewhere. */
export const temporaryParent = (): string => resolve(tmpdir());

const megabyte = 1024 * 1024;
/** What a browser writes to start and to print a document, about. */
const leastSpace = 16 * megabyte;
/** With less than this it does not fail, which would be told, but hang. */
const leastToStart = 8 * megabyte;

/**
 * The want of space that a browser has failed of, if it is that: it says of a full disk no more
 * than that it has ended.
 */
export async function wantOfSpace(
  parent: string = temporaryParent(),
  least: number = leastSpace,
): Promise<Problem | undefined> {
  const system = await statfs(parent).catch(() => undefined);
  if (!system || system.bavail * system.bsize >= least) return undefined;
  return unusable(parent, "its disk is full");
}

/** The want of space that a browser would hang of, if it were started. */
export const wantOfSpaceToStart = (): Promise<Problem | undefined> =>
  wantOfSpace(temporaryParent(), leastToStart);

/**
 * Makes a folder of this process among the temporary ones, after removing those of processes
 * that died without doing so, and lets `fill` put into it what belongs there.
 * @throws TemporaryFolderFault
 */
export async function makeTemporaryFolder(
  fill: (folder: string) => Promise<void> = async () => undefined,
): Promise<string> {
  const parent = temporaryParent();
  try {
    await sweepOwnedFolders(parent, "briefwright");
    const folder = await makeOwnedFolder(parent, "briefwright");
    await fill(folder);
    return folder;
  } catch (error) {
    throw new TemporaryFolderFault(parent, error);
  }
}

function reasonOf(error: unknown): string {
  const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
  return isMissing ? "it is not there" : (systemReason(error) ?? (error as Error).message);
}
