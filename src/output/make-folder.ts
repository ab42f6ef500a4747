import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";

/**
 * Whether a path is among what the system makes itself. Linux says of a new folder there that the
 * one around it is missing, and Node would try for ever.
 */
export const isKernels = (path: string): boolean => /^\/proc(\/|$)/.test(path);

/**
 * Makes a folder and those around it that are not there.
 * @returns the outermost that was made, if any
 * @throws what the system says
 */
export async function makeFolder(path: string): Promise<string | undefined> {
  if (isKernels(resolve(path))) {
    throw Object.assign(new Error(`mkdir ${path}`), { code: "EPERM", syscall: "mkdir" });
  }
  return mkdir(path, { recursive: true });
}
