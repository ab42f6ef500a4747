import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import { parseRecord } from "../model/shape/parse-record.ts";
import {
  type InputFile,
  type RawRecord,
  type Workspace,
  type WorkspaceSettings,
  workspaceSettings,
} from "../model/workspace.ts";
import { exists, findRoot, isFolder, settingsName } from "./find-root.ts";
import { isInside } from "./inside.ts";
import { readTextFile, unreadable } from "./read-file.ts";
import { parseYaml } from "./yaml.ts";

/** Finds the workspace around a folder, reads its settings and lists its editions. */
export async function findWorkspace(cwd: string): Promise<Outcome<Workspace>> {
  const root = await findRoot(resolve(cwd));
  if (root === undefined) {
    const problem: Problem = {
      rule: "no-workspace",
      message: `expected a folder with data/ or ${settingsName}; found none in ${resolve(cwd)} or above it`,
      hint: "Change to the folder of your workspace, or name it with --cwd.",
    };
    return { value: undefined, problems: [problem] };
  }
  const settings = await readSettings(root);
  const editions = await listEditions(root);
  const problems = [...settings.problems, ...editions.problems];
  if (!settings.value || !editions.value) return { value: undefined, problems };
  return { value: { root, ...settings.value, editions: editions.value }, problems };
}

interface Settings {
  readonly settings: WorkspaceSettings;
  readonly rawSettings: RawRecord;
  readonly files: readonly InputFile[];
}

async function readSettings(root: string): Promise<Outcome<Settings>> {
  const empty: RawRecord = { value: {}, locate: () => ({ file: settingsName }) };
  const path = join(root, settingsName);
  if (!(await exists(path))) {
    return { value: { settings: {}, rawSettings: empty, files: [] }, problems: [] };
  }
  const text = await readTextFile(root, path, settingsName);
  if (!text.value) return asConfiguration(text.problems);
  const parsed = parseYaml(settingsName, text.value.text);
  if (!parsed.value) return asConfiguration(parsed.problems);
  const rawSettings = { ...parsed.value, value: parsed.value.value ?? {} };
  const settings = parseRecord(workspaceSettings, rawSettings);
  if (!settings.value) return asConfiguration(settings.problems);
  const { file, sha256 } = text.value;
  return {
    value: { settings: settings.value, rawSettings, files: [{ file, sha256 }] },
    problems: [],
  };
}

/** Whatever is wrong with the settings is a matter of configuration, not of content. */
function asConfiguration(problems: readonly Problem[]): Outcome<never> {
  return {
    value: undefined,
    problems: problems.map((problem) => ({ ...problem, rule: "invalid-settings" })),
  };
}

async function listEditions(root: string): Promise<Outcome<string[]>> {
  const data = join(root, "data");
  try {
    if (!(await isFolder(data))) return { value: [], problems: [] };
    if (!(await isInside(root, data))) return { value: [], problems: [linkedData()] };
    // Every folder is meant as an edition: one without edition.yaml is a fault to be named.
    const entries = await readdir(data, { withFileTypes: true });
    const editions = entries
      .filter((entry) => !entry.name.startsWith(".") && !entry.isFile())
      .map(({ name }) => name);
    return { value: editions.sort(), problems: [] };
  } catch (error) {
    return { value: undefined, problems: [unreadable(error, { file: "data" })] };
  }
}

function linkedData(): Problem {
  return {
    rule: "file-outside-workspace",
    message: "the folder data is a link that leads out of the workspace",
    hint: "Copy the folder to this place instead of linking to it.",
    place: { file: "data" },
  };
}
