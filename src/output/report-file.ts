import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Problem } from "../model/diagnostic.ts";
import { systemReason } from "../system-reason.ts";
import { isPublished } from "./is-published.ts";
import { leadsOutside } from "./leads-outside.ts";
import { notWritable } from "./reasons.ts";
import { replaceFile } from "./replace-file.ts";

/** Folders and files of a workspace that people write, and that a slip must not overwrite. */
const inputs = ["data", "templates", "brand", "briefwright.yaml", "brand.yaml", "baseline.json"];
const hint = "Choose another file: --report <form>=<file>.";

/**
 * Says what stands in the way of writing a report, without touching anything, so that it is
 * known before the work that is reported.
 * @param path absolute
 * @param name the file as people know it
 * @param root the workspace, if there is one
 */
export async function checkReportFile(
  path: string,
  name: string,
  root: string | undefined,
): Promise<Problem | undefined> {
  const input = root === undefined ? undefined : await inputAt(path, root);
  if (input !== undefined) {
    const isFolder = !input.includes(".");
    return {
      rule: "invalid-usage",
      message: isFolder
        ? `The report ${name} lies in ${input}/, where the inputs are.`
        : `The report ${name} would replace ${input}, which is an input.`,
      hint,
    };
  }
  if (await isPublished(path)) {
    return {
      rule: "invalid-usage",
      message: `The report ${name} would replace a published file.`,
      hint,
    };
  }
  // The file itself is replaced, whatever it is; a folder on the way to it is gone into.
  if (root !== undefined && (await leadsOutside(root, dirname(path)))) {
    return notWritable(
      name,
      "a link leads out of the workspace",
      "Name the place that it leads to. Nothing was changed.",
    );
  }
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    return notWritable(name, "a folder stands in its place", `${hint} Nothing was changed.`);
  }
  // A new file would take the place of the device, for every program of the machine.
  if ((found && !found.isFile()) || (await isOfTheSystem(path))) {
    return notWritable(
      name,
      "it is no file but a device, socket or pipe",
      "Without =file a report goes to standard output, where the shell can send it on.",
    );
  }
  return undefined;
}

/** Whether a path is one of the system's own, such as `/dev/stdout`, wherever that leads now. */
async function isOfTheSystem(path: string): Promise<boolean> {
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  return folder === "/dev" || /^\/(proc\/|dev\/fd$)/.test(folder);
}

/** Writes a report, which is at every moment wholly old or wholly new. */
export async function writeReportFile(
  path: string,
  name: string,
  text: string,
): Promise<Problem | undefined> {
  try {
    await replaceFile(path, `${text}\n`);
    return undefined;
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    return notWritable(name, reason, "Mend that, or choose another file: --report <form>=<file>.");
  }
}

/** The input that a path leads into, links followed. */
async function inputAt(path: string, root: string): Promise<string | undefined> {
  const real = await realpathOfWhatIsThere(path);
  for (const input of inputs) {
    const place = relative(await realpathOfWhatIsThere(join(root, input)), real);
    // Not of itself: what starts with two dots, or on Windows with another drive.
    if (place !== ".." && !place.startsWith(`..${sep}`) && !place.includes(":")) return input;
  }
  return undefined;
}

/** The path with the links of its existing part followed. */
async function realpathOfWhatIsThere(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return join(await realpathOfWhatIsThere(dirname(path)), basename(path));
}
