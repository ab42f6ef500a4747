import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/*
 * What runs on this machine, as the system says it: from /proc, so that a Linux needs no program
 * for it.
 */

/** The numbers of the processes that were started with `word` in their environment (Linux). */
export function processesWith(word: string): number[] {
  return allProcesses().filter((pid) => readAbout(pid, "environ").includes(word));
}

/** The living processes of a group (Linux). */
export function processesOfGroup(group: number): number[] {
  return allProcesses().filter((pid) => stateOf(pid)?.group === group && isAlive(pid));
}

/** Sends a signal to processes, of which one may be gone by then: it often goes with another. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}

/** The living children of a process whose command line has `word` in it. */
export function childrenOf(parent: number, word: string): number[] {
  if (process.platform === "linux") {
    return allProcesses().filter(
      (pid) => stateOf(pid)?.parent === parent && commandOf(pid).includes(word) && isAlive(pid),
    );
  }
  return execFileSync("ps", ["-eo", "pid=,ppid=,stat=,args="], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes(word))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, ppid, stat]) => Number(ppid) === parent && !stat?.startsWith("Z"))
    .map(([pid]) => Number(pid));
}

/** The command line of a process; empty if it is gone (Linux). */
export function commandOf(pid: number): string {
  return readAbout(pid, "cmdline");
}

/** The environment a process was started with; empty if it is gone (Linux). */
export function environmentOf(pid: number): string {
  return readAbout(pid, "environ");
}

/**
 * The names in the environment a process was started with (Linux). Chromium writes the titles of
 * its children over their arguments and on into their environment, of which the first entry is then
 * the end of a title: the system reads it as the end of the command line too.
 */
export function variablesOf(pid: number): string[] {
  const entries = environmentOf(pid).split("\0");
  const title =
    commandOf(pid)
      .split("\0")
      .findLast((part) => part !== "") ?? "";
  return entries
    .filter((entry, index) => index > 0 || !title.endsWith(entry))
    .flatMap((entry) => /^(\w+)=/.exec(entry)?.[1] ?? []);
}

/** Whether a process lives. Zombies are dead, and wait only to be counted. */
export function isAlive(pid: number): boolean {
  if (process.platform === "linux") return (stateOf(pid)?.state ?? "Z") !== "Z";
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function stateOf(pid: number): { state: string; parent: number; group: number } | undefined {
  // After the name, which may hold anything: state, parent, group.
  const [state, parent, group] = readAbout(pid, "stat").split(") ").at(-1)?.split(" ") ?? [];
  return state ? { state, parent: Number(parent), group: Number(group) } : undefined;
}

function allProcesses(): number[] {
  return readdirSync("/proc").map(Number).filter(Number.isInteger);
}

function readAbout(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "latin1");
  } catch {
    return "";
  }
}
