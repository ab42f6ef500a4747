import type { Diagnostic } from "../../index.ts";

const moreProcesses = "End other programs, or allow more processes (ulimit -u 1024)";

/** What the machine has run out of, by the code of the system's error, and what helps. */
const resources: Readonly<Record<string, readonly [string, string]>> = {
  EMFILE: ["too many files are open", "Allow more open files (ulimit -n 1024)"],
  ENFILE: ["too many files are open on this machine", "End other programs"],
  ENOMEM: ["there is no memory left", "End other programs, or give the container more memory"],
  ERR_WORKER_OUT_OF_MEMORY: [
    "a document takes more memory than Node allows",
    "Divide the edition, or allow more (NODE_OPTIONS=--max-old-space-size=4096)",
  ],
  EAGAIN: ["no more processes can be started", moreProcesses],
  // A thread that was not given: Node says no more of it than that.
  ERR_WORKER_INIT_FAILED: ["no more threads can be started", moreProcesses],
  EFBIG: ["files may not be as large as is needed", "Allow larger files (ulimit -f unlimited)"],
  ENOSPC: ["the disk is full", "Make room on it"],
  EDQUOT: ["your share of the disk is used up", "Make room on it"],
  EROFS: ["the disk is read-only", "Make it writable"],
  EIO: ["the disk reports a fault", "Have it checked"],
};

/** Says what the machine has run out of, if that is why something was thrown. */
export function whatIsExhausted(error: unknown): Diagnostic | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const found = "code" in cause ? resources[String(cause.code)] : undefined;
    if (!found) continue;
    const [what, help] = found;
    return {
      rule: "resources-exhausted",
      severity: "error",
      message: `The system has run out of something: ${what}.`,
      hint: `${help}, and try again. Nothing was changed.`,
    };
  }
  return undefined;
}
