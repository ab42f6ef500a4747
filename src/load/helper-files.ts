import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { addAll } from "../model/add-all.ts";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { HelperFile } from "../model/workspace-helpers.ts";
import { isInside } from "./inside.ts";
import { errorCode, readTextFile, unreadable } from "./read-file.ts";

/** The functions that a module exports under their own names. */
const exported =
  /^[ \t]*export[ \t]+(?:function[ \t]+([A-Za-z_$][\w$]*)[ \t]*\(|const[ \t]+([A-Za-z_$][\w$]*)[ \t]*=)/gm;

/**
 * Reads the modules of helpers that the settings name: a file, or a folder of such. They are
 * read as text and do not run here.
 */
export async function loadHelperFiles(
  root: string,
  declared: string | undefined,
): Promise<Outcome<readonly HelperFile[]>> {
  if (declared === undefined) return { value: [], problems: [] };
  const name = declared.replaceAll("\\", "/").replace(/^(?:\.\/)+|\/+$/g, "");
  const names = await namesOf(root, name);
  if (!names.value) return { value: undefined, problems: names.problems };
  const value: HelperFile[] = [];
  const problems: Problem[] = [];
  for (const file of names.value) {
    const read = await readTextFile(root, join(root, file), file);
    addAll(problems, read.problems);
    if (read.value) value.push({ ...read.value, names: exportedNames(read.value.text) });
  }
  return { value, problems };
}

function exportedNames(text: string): string[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, "");
  return [...plain.matchAll(exported)].flatMap(([, one, other]) => one ?? other ?? []);
}

/** The file itself, or the modules in the folder, by name. */
async function namesOf(root: string, name: string): Promise<Outcome<string[]>> {
  try {
    if (!(await isInside(root, join(root, name)))) return { value: [name], problems: [] };
    const entries = await readdir(join(root, name));
    const modules = entries.filter((entry) => entry.endsWith(".mjs") && !entry.startsWith("."));
    return { value: modules.sort().map((entry) => `${name}/${entry}`), problems: [] };
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return { value: [name], problems: [] };
    return { value: undefined, problems: [unreadable(error, { file: name })] };
  }
}
