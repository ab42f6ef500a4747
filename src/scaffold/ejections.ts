import type { Ejections } from "../model/ejected-lock.ts";

/** Words the lock of ejected templates: in the order of their paths, and without those that are gone. */
export function ejectionsText(ejections: Ejections, paths: readonly string[]): string {
  const kept = Object.entries(ejections)
    .filter(([path]) => paths.includes(path))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ lock: 1, templates: Object.fromEntries(kept) }, null, 2)}\n`;
}

/** Notes of files that they come from, or have been held against, the built-in ones of a version. */
export function noted(
  ejections: Ejections,
  paths: readonly string[],
  builtIn: ReadonlyMap<string, string>,
  version: string,
): Ejections {
  const others = Object.entries(ejections).filter(([path]) => !paths.includes(path));
  const own = paths.flatMap((path) => {
    const sha256 = builtIn.get(path);
    return sha256 === undefined ? [] : [[path, { sha256, version }] as const];
  });
  return Object.fromEntries([...others, ...own]);
}
