/** What the operating system's error codes mean, in plain words. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "you may not write there",
  EBUSY: "another program has it open",
  EDQUOT: "your share of the disk is used up",
  EEXIST: "something of that name is there already",
  EFBIG: "no file of that size may be written here (ulimit -f)",
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

/** Says why the file system has refused something; `undefined` if the error is not of it. */
export function systemReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  const { code, syscall } = error as Error & { code?: string; syscall?: string };
  if (code === undefined || syscall === undefined) return undefined;
  return reasons[code] ?? `the system says ${code}`;
}
