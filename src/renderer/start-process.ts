import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { killGroup } from "../print/process-group.ts";
import { residentMegabytes } from "../print/watch-memory.ts";
import type { Answer, Asked, Running, Told } from "./messages.ts";

/** How a process ended while somebody waited for it, and what ran there just then. */
export interface End {
  readonly by: "time" | "memory" | "itself";
  /** What the system says of it, such as `SIGKILL`. */
  readonly said: string;
  readonly running: Running | undefined;
}

/** A process that prints pages, one at a time. */
export interface PageProcess {
  readonly hasEnded: () => boolean;
  /** Kills it where it takes more than its limits. */
  readonly ask: (
    asked: Asked,
    limits: { readonly seconds: number; readonly megabytes: number },
  ) => Promise<{ readonly answer: Answer } | { readonly end: End }>;
  /** Ends it, whatever it is doing. */
  readonly close: () => Promise<void>;
}

/** Between two looks at how much memory it takes. */
const betweenLooks = 200;
/** An answer may lie there unread, where this thread was busy. */
const grace = 250;

const flags = [
  // A helper that put something else in the place of String.prototype.replace would change what
  // the templates print, and what other helpers do.
  ...["--frozen-intrinsics"].filter((flag) => process.allowedNodeEnvironmentFlags.has(flag)),
  // As bin/briefwright.mjs has it: most of it is over before faster code would pay.
  ...(process.version.startsWith("v20.") ? ["--interrupt-budget=600000"] : []),
];

/**
 * Starts a process that prints pages: without environment, without a file or pipe of ours but the
 * channel, in a group of its own, and with no more memory than it may take.
 */
export function startPageProcess(code: URL, megabytes: number): PageProcess {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, ...flags, fileURLToPath(code)],
    {
      // Nothing of the workspace, where it could leave the image of its memory.
      cwd: "/",
      env: {},
      detached: process.platform !== "win32",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      windowsHide: true,
    },
  );
  let isOver = child.pid === undefined;
  const kill = (): void => {
    if (child.pid !== undefined && !isOver) killGroup(child.pid);
  };
  // The last resort, if the program ends without closing it.
  process.once("exit", kill);
  const complaints = collectTail(child);
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    child.once("exit", (exitCode, signal) => resolve(signal ?? `exit code ${exitCode}`));
  }).then((said) => {
    // What it has started may have outlived it.
    kill();
    isOver = true;
    process.off("exit", kill);
    // One who has left the group may hold the other ends, and us with them.
    child.stderr?.destroy();
    if (child.connected) child.disconnect();
    return said;
  });
  // A helper may have cut it; the process is of no more use then.
  child.once("disconnect", kill);

  let running: Running | undefined;
  let answered: ((answer: Answer) => void) | undefined;
  child.on("message", (told: Told) => {
    if (told.answer) answered?.(told.answer);
    else running = told.running ?? undefined;
  });
  return {
    hasEnded: () => isOver,
    async ask(asked, limits) {
      let by: End["by"] = "itself";
      const endFor = (reason: End["by"]) => (): void => {
        by = reason;
        kill();
      };
      let clock = setTimeout(() => {
        clock = setTimeout(endFor("time"), grace);
      }, limits.seconds * 1000);
      const stopWatching = watchMemory(child.pid, limits.megabytes, endFor("memory"));
      try {
        return await Promise.race([
          new Promise<{ answer: Answer }>((resolve) => {
            answered = (answer) => resolve({ answer });
            // Where it cannot be sent, the process has ended or was never there, which is heard of
            // otherwise.
            if (child.pid !== undefined) child.send(asked, () => undefined);
          }),
          ended.then((said) => {
            const isFull = /out of memory|Allocation failed/.test(complaints());
            return { end: { by: by === "itself" && isFull ? "memory" : by, said, running } };
          }),
        ]);
      } finally {
        clearTimeout(clock);
        stopWatching();
      }
    },
    async close() {
      kill();
      await ended;
    },
  };
}

/** Looks at the memory of a process (Linux), until it is too much or nobody wants to know. */
function watchMemory(pid: number | undefined, limit: number, tooMuch: () => void): () => void {
  const look = async (): Promise<void> => {
    if (pid !== undefined && (await residentMegabytes(pid)) > limit) tooMuch();
  };
  const timer = setInterval(() => void look(), betweenLooks);
  return () => clearInterval(timer);
}

/** The end of what it writes to stderr: a helper may write what it likes. */
function collectTail({ stderr }: ChildProcess): () => string {
  let tail = "";
  stderr?.setEncoding("utf8").on("data", (text: string) => {
    tail = (tail + text).slice(-16_384);
  });
  return () => tail;
}
