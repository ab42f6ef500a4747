import { readFile } from "node:fs/promises";
import { membersOf } from "./process-group.ts";

/** Short jobs, which are most, are over before anybody has looked. */
const firstLook = 1000;
const betweenLooks = 250;
/** To find the processes takes longer than to look at those that are known. */
const looksPerSearch = 8;

/** Watches how much memory the pages of a browser take (Linux; elsewhere nobody does). */
export interface MemoryWatch {
  /** Megabytes that a page had taken before it was ended for that; undefined as long as none was. */
  readonly exceeded: () => number | undefined;
  /** From now on as long as a job lasts. @returns how to stop */
  readonly begin: (megabytes: number) => () => void;
}

/** @param leader of the browser's process group */
export function watchMemory(leader: number | undefined): MemoryWatch {
  const limits: number[] = [];
  let exceeded: number | undefined;
  let pages: readonly number[] = [];
  let looks = 0;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    if (leader === undefined) return;
    if (looks++ % looksPerSearch === 0) pages = await pagesOf(leader);
    for (const pid of pages) {
      const megabytes = await residentMegabytes(pid);
      if (limits.length === 0 || megabytes <= Math.max(...limits)) continue;
      exceeded = Math.round(megabytes);
      endProcess(pid);
    }
  };
  const plan = (delay: number): void => {
    timer = setTimeout(() => {
      void look().finally(() => (limits.length > 0 ? plan(betweenLooks) : undefined));
    }, delay);
    timer.unref();
  };
  return {
    exceeded: () => exceeded,
    begin(megabytes) {
      limits.push(megabytes);
      if (limits.length === 1) {
        clearTimeout(timer);
        looks = 0;
        plan(firstLook);
      }
      return () => {
        limits.splice(limits.indexOf(megabytes), 1);
        if (limits.length === 0) clearTimeout(timer);
      };
    },
  };
}

async function pagesOf(leader: number): Promise<number[]> {
  if (process.platform !== "linux") return [];
  const members = (await membersOf(leader)).map(async (pid) => {
    const command = await readFile(`/proc/${pid}/cmdline`, "latin1").catch(() => "");
    return command.includes("--type=renderer") ? [pid] : [];
  });
  return (await Promise.all(members)).flat();
}

/** The memory of a process that is not swapped out; 0 if it is gone, or nobody can tell. */
export async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "latin1").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}
