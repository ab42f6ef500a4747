import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import type { ConnectionTransport } from "puppeteer";
import { removeFolder } from "./owned-folder.ts";
import { pipeTransport } from "./pipe-transport.ts";
import { groupGone, killGroup } from "./process-group.ts";

export interface StartOptions {
  readonly path: string;
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** The job folder: working folder of the process, removed when it has ended. */
  readonly folder: string;
}

/** A running Chromium and everything that has to go with it. */
export interface BrowserProcess {
  /** Of itself and of its group; absent if it could not be started. */
  readonly pid: number | undefined;
  readonly transport: ConnectionTransport;
  /** Resolves when the process has ended or could not be started, with the reason. */
  readonly ended: Promise<string>;
  /** The last lines that it wrote to stderr. */
  complaints(): string;
  /**
   * Ends it: waits `patience` ms for it to end by itself, kills what is left of its
   * process group, and removes the folder. Never by name, so that nobody else's
   * browser is touched.
   */
  end(patience: number): Promise<void>;
}

/**
 * The only place where Chromium is started. Does not wait for it to be ready.
 * @throws a system error if there are no files left to talk to it through
 */
export function startProcess(options: StartOptions): BrowserProcess {
  const child = spawn(options.path, options.flags, {
    cwd: options.folder,
    env: { ...options.environment },
    // A group of its own, so that all of it can be ended by one number.
    detached: process.platform !== "win32",
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  const hasEnded = whenEnded(child);
  // What the types do not say: a child that no pipe could be made for has none.
  if (!(child.stdio as ChildProcess["stdio"] | undefined)) throw tooFewFiles(options.path);
  const [, , , write, read] = child.stdio;
  // Cleared when it has ended, because the number may then be given to another process.
  let group = child.pid;
  const kill = () => {
    if (group !== undefined) killGroup(group);
    group = undefined;
  };
  let isGarbage = false;
  const onGarbage = () => {
    isGarbage = true;
    kill();
  };
  const reasonOf = (how: string) => (isGarbage ? "it does not speak as a browser does" : how);
  // Also when it has ended by itself: a helper process may have outlived it.
  const ended = hasEnded.then(reasonOf).finally(kill);
  const complaints = collectTail(child.stderr as Readable);
  // The last resort, if the program ends without closing its printer.
  const atExit = () => {
    kill();
    rmSync(options.folder, { recursive: true, force: true });
  };
  process.once("exit", atExit);
  return {
    pid: child.pid,
    transport: pipeTransport(write as Writable, read as Readable, onGarbage, ended),
    ended,
    complaints,
    async end(patience) {
      await Promise.race([ended, delay(patience)]);
      kill();
      await ended;
      if (child.pid !== undefined) await groupGone(child.pid, 2000);
      // One who has left the group may hold their other ends, and us with them.
      for (const stream of child.stdio) stream?.destroy();
      // What cannot be removed now is swept when the next browser starts.
      await removeFolder(options.folder).catch(() => undefined);
      process.off("exit", atExit);
    },
  };
}

function whenEnded(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => {
      resolve(signal ? `ended by ${signal}` : `ended with exit code ${code}`);
    });
  });
}

const tooFewFiles = (path: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`spawn ${path} EMFILE`), { code: "EMFILE", syscall: "spawn" });

function collectTail(stream: Readable): () => string {
  let tail = "";
  stream.setEncoding("utf8").on("data", (text: string) => {
    tail = (tail + text).slice(-16_384);
  });
  return () => tail;
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
