import type { Problem } from "../model/diagnostic.ts";

/** What the operating system's error codes mean, in plain words. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "you may not write there",
  EBUSY: "another program has it open",
  EDQUOT: "your share of the disk is used up",
  EEXIST: "something of that name is there already",
  EIO: "the disk reports a fault",
  EISDIR: "a folder stands in its place",
  ELOOP: "its links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long for this disk",
  ENOENT: "its folder has gone",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is a file, not a folder",
  ENOTEMPTY: "a folder stands in its place",
  EPERM: "the system does not allow it; another program may have the file open",
  EROFS: "the disk is read-only",
  EXDEV: "the folder lies on two disks",
};

/** Says why a file operation failed; `undefined` if the error is not of the file system. */
export function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return undefined;
  return reasons[code] ?? `the system says ${code}`;
}

/** The problem of a target that cannot be written. `target` is a path for people. */
export function notWritable(target: string, reason: string, hint?: string): Problem {
  return {
    rule: "output-not-writable",
    message: `${target} cannot be written: ${reason}.`,
    hint: hint ?? "Mend that, or choose another folder with --output. Nothing was changed.",
  };
}
