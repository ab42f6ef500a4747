import { spawnSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/**
 * Kills a process group by the number of its leader; on Windows, which has none, a
 * process and its children. Never by name: the user's own browser has the same one.
 */
export function killGroup(leader: number): void {
  if (process.platform === "win32") {
    // By its full path, because Windows looks into the working folder first.
    const program = join(process.env.SystemRoot ?? "C:\\Windows", "System32", "taskkill.exe");
    const args = ["/pid", String(leader), "/T", "/F"];
    spawnSync(program, args, { stdio: "ignore", windowsHide: true });
    return;
  }
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // Nothing of the group is left.
  }
}

/** Waits until a killed group is gone, which takes a process with much memory some time. */
export async function groupGone(leader: number, timeout: number): Promise<void> {
  const end = Date.now() + timeout;
  while ((await isGroupAlive(leader)) && Date.now() < end) await delay(10);
}

async function isGroupAlive(leader: number): Promise<boolean> {
  if (process.platform === "win32") return false;
  try {
    process.kill(-leader, 0);
  } catch {
    return false;
  }
  // Dead children of a dead browser count as members until init has reaped them, for
  // which a container may have to wait for ever. Only Linux can tell them apart.
  if (process.platform !== "linux") return true;
  return (await membersOf(leader)).length > 0;
}

/** The living processes of a group (Linux; elsewhere none is known). */
export async function membersOf(leader: number): Promise<number[]> {
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const members = pids.map(async (pid) => {
    const stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => "");
    // After the program's name, which may hold anything: state, parent, group.
    const [state, , group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(group) === leader && state !== "Z" ? [Number(pid)] : [];
  });
  return (await Promise.all(members)).flat();
}
