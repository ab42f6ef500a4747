import { realpath } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome } from "../model/diagnostic.ts";
import { type Ejections, ejectedLock } from "../model/ejected-lock.ts";
import { parseRecord } from "../model/shape/parse-record.ts";
import { readTextFile } from "./read-file.ts";
import {
  builtInTemplates,
  type FoundFile,
  listTemplatePaths,
  readTemplateFiles,
} from "./template-files.ts";
import { parseYaml } from "./yaml.ts";

export const ejectedLockName = "ejected.lock.json";

/** The templates of a workspace beside the built-in ones. */
export interface Overrides {
  /** Every file below the workspace's templates/, whether anything reads it or not, by its path. */
  readonly paths: readonly string[];
  /** Those that are read. */
  readonly own: readonly FoundFile[];
  readonly builtIn: readonly FoundFile[];
  readonly ejections: Ejections;
}

/**
 * Reads the templates of a workspace and the built-in ones, for whoever compares them. In
 * Briefwright itself, which is a workspace too, they are the same files.
 */
export async function readOverrides(workspace: string): Promise<Outcome<Overrides>> {
  const root = join(workspace, "templates");
  const builtIn = await readTemplateFiles(builtInTemplates, true);
  if (await isSame(root, builtInTemplates)) {
    const own = builtIn.value ?? [];
    const value = { paths: own.map(({ path }) => path), own, builtIn: own, ejections: {} };
    return { value, problems: builtIn.problems };
  }
  const paths = await listTemplatePaths(root);
  const own = await readTemplateFiles(root, false);
  const lock = await readLock(workspace);
  const problems = [...builtIn.problems, ...paths.problems, ...own.problems, ...lock.problems];
  if (!builtIn.value || !paths.value || !own.value || !lock.value) {
    return { value: undefined, problems };
  }
  return {
    value: { paths: paths.value, own: own.value, builtIn: builtIn.value, ejections: lock.value },
    problems,
  };
}

async function readLock(workspace: string): Promise<Outcome<Ejections>> {
  const name = `templates/${ejectedLockName}`;
  const read = await readTextFile(workspace, join(workspace, name), name);
  if (read.problems.some(({ rule }) => rule === "file-missing")) return { value: {}, problems: [] };
  if (!read.value) return { value: undefined, problems: read.problems };
  const parsed = parseYaml(name, read.value.text, "json");
  if (!parsed.value) return { value: undefined, problems: parsed.problems };
  const lock = parseRecord(ejectedLock, parsed.value);
  return { value: lock.value?.templates, problems: lock.problems };
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)));
  return a === b;
}
