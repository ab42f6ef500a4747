import { readdirSync, readFileSync } from "node:fs";

// Reading a smaps_rollup walks the page tables of a process, which costs it some time.
const interval = 400;

/**
 * Watches the memory of a process and all that it started, where the system tells (Linux): the
 * proportional set size, in which memory that is shared counts once.
 * @param {number} root
 */
export function watchMemory(root) {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, total(root));
  };
  const timer = setInterval(look, interval);
  return {
    /** @returns {number | undefined} the peak in MB */
    stop() {
      clearInterval(timer);
      return peak > 0 ? peak / 1024 : undefined;
    },
  };
}

/** @param {number} root @returns {number} kB */
function total(root) {
  const parents = parentOfEach();
  let sum = 0;
  for (const pid of parents.keys()) {
    for (let at = /** @type {number | undefined} */ (pid); at !== undefined; at = parents.get(at)) {
      if (at !== root) continue;
      sum += proportionalSize(pid);
      break;
    }
  }
  return sum;
}

/** @returns {Map<number, number>} */
function parentOfEach() {
  /** @type {Map<number, number>} */
  const parents = new Map();
  for (const name of list("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    // The name of the program, in brackets, may hold anything.
    const [, parent] = read(`/proc/${name}/stat`)
      .replace(/^.*\) /s, "")
      .split(" ");
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  return parents;
}

/** @param {number} pid */
const proportionalSize = (pid) =>
  Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);

/** @param {string} path */
function list(path) {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // It has ended meanwhile.
    return "";
  }
}
