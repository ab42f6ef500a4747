import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { addAll } from "../model/add-all.ts";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import { isInside } from "./inside.ts";
import { errorCode, readTextFile, type TextFile, unreadable } from "./read-file.ts";

/** The templates that come with Briefwright. */
export const builtInTemplates: string = fileURLToPath(new URL("../../templates", import.meta.url));

/** A template file that was read, under the path that it has below its root. */
export interface FoundFile extends TextFile {
  readonly path: string;
}

/** What may stand below templates/, at most three names deep. */
const kinds =
  /^(layout\.hbs|partials\/[^/]+\.hbs|styles\/[^/]+\.css|documents\/[^/]+\/document\.(yaml|hbs|css)|locales\/[^/]+\.yaml|scales\/[^/]+\.yaml|looks\/[^/]+\/(look\.yaml|[^/]+\.css))$/;

/** Every template file of a root, in the order of their paths. A root that is not there has none. */
export async function readTemplateFiles(
  root: string,
  isFallback: boolean,
): Promise<Outcome<FoundFile[]>> {
  const isBuiltIn = isFallback && root === builtInTemplates;
  const prefix = isBuiltIn ? "briefwright:templates" : basename(root);
  const listed = await listTemplatePaths(root, prefix);
  if (!listed.value) return { value: undefined, problems: listed.problems };
  const paths = listed.value.filter((path) => kinds.test(path)).sort();
  const value: FoundFile[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const file = await readTextFile(root, join(root, path), `${prefix}/${path}`);
    if (file.value) value.push({ ...file.value, path });
    addAll(problems, file.problems);
  }
  return { value: problems.length > 0 ? undefined : value, problems };
}

/** The paths of all files of a root, also of those that nothing reads. */
export async function listTemplatePaths(
  root: string,
  prefix: string = basename(root),
): Promise<Outcome<string[]>> {
  try {
    if (await isLinkedAway(root)) return { value: undefined, problems: [linkedTemplates(prefix)] };
    return { value: await listBelow(root, "", 0), problems: [] };
  } catch (error) {
    return { value: undefined, problems: [unreadable(error, { file: prefix })] };
  }
}

/** Whether the folder is a link that leads out of the one that it stands in. */
async function isLinkedAway(root: string): Promise<boolean> {
  return !(await isInside(dirname(root), root).catch((error) => {
    if (errorCode(error) === "ENOENT") return true;
    throw error;
  }));
}

function linkedTemplates(name: string): Problem {
  return {
    rule: "file-outside-workspace",
    message: `the folder ${name} is a link that leads out of the workspace`,
    hint: "Copy the folder to this place instead of linking to it.",
    place: { file: name },
  };
}

async function listBelow(root: string, below: string, depth: number): Promise<string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((error) => {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return [];
    throw error;
  });
  const paths = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.name.startsWith(".")) return [];
      // A link to a folder lists as a link: it is followed, and its files checked when they are read.
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && !entry.name.includes("."));
      return isFolder && depth < 2 ? listBelow(root, path, depth + 1) : [path];
    }),
  );
  return paths.flat();
}
