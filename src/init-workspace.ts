import { dirname, join, resolve } from "node:path";
import { readClock } from "./clock.ts";
import { exitCodeOf, judge } from "./judge.ts";
import { findRoot } from "./load/find-root.ts";
import { folderEntries, readIfThere } from "./load/folder-entries.ts";
import { readScaffold } from "./load/scaffold-files.ts";
import { builtInTemplates, loadTemplates } from "./load/templates.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import { addFiles, type NewFile } from "./output/add-files.ts";
import { checkFolder, packageName, workspaceAround } from "./scaffold/check-folder.ts";
import { issueDay, monthAfter, monthOf } from "./scaffold/dates.ts";
import { fill } from "./scaffold/fill.ts";
import { checkLanguages, checkWords } from "./scaffold/given-words.ts";
import { inLanguages } from "./scaffold/in-languages.ts";
import { type KeptFile, keptFile } from "./scaffold/kept-files.ts";
import { workspaceFiles } from "./scaffold/workspace-files.ts";
import { firstEditionFiles } from "./start-edition.ts";
import { version } from "./version.ts";

export type { KeptFile } from "./scaffold/kept-files.ts";

export interface InitOptions {
  readonly cwd: string;
  /** Where to make the workspace, relative to `cwd`; by default there. */
  readonly folder?: string | undefined;
  /** Of the first edition. */
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** To publish in, the primary one first; by default English. */
  readonly languages?: readonly string[] | undefined;
  /** Beside files that are there already. They stay as they are. */
  readonly force?: boolean | undefined;
  /** A day, or a moment in RFC 3339, that the first edition is named after; by default now. */
  readonly now?: string | undefined;
  /** `SOURCE_DATE_EPOCH`: seconds since 1970, in place of `now`. */
  readonly sourceDate?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface InitReport {
  /** The folder as it was given. */
  readonly folder: string;
  /** The id of the first edition. */
  readonly edition: string;
  /** What was written, relative to the folder; nothing if something stood in the way. */
  readonly files: readonly string[];
  /** What was there and would have been written. */
  readonly kept: readonly KeptFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

/**
 * Makes a workspace with an edition that builds at once. All of its files are written or none,
 * and none in the place of another.
 * @throws the signal's reason, if it is aborted; nothing is left then
 */
export async function init(options: InitOptions): Promise<InitReport> {
  const { folder: name = ".", languages = ["en"], title, publisher } = options;
  const folder = resolve(options.cwd, name);
  const clock = readClock(options);
  const templates = await loadTemplates([builtInTemplates]);
  const entries = await folderEntries(folder, name);
  const problems: Problem[] = [
    ...clock.problems,
    ...checkWords({ title, publisher }),
    ...checkLanguages(languages, templates.value?.locales ?? {}),
    ...entries.problems,
    ...(entries.value ? checkFolder(entries.value, name, options.force === true) : []),
  ];
  if (!clock.value || problems.length > 0) return refusal(name, problems);

  const outer = await findRoot(dirname(folder));
  if (outer !== undefined) problems.push(workspaceAround(outer));
  const id = monthOf(clock.value);
  const issued = issueDay(id, clock.value).day;
  const values = {
    name: packageName(folder),
    version,
    edition: id,
    next: monthAfter(issued, 1),
    languages: languages.join(", "),
  };
  const files: NewFile[] = await firstEditionFiles({ id, issued, languages, title });
  const kept: KeptFile[] = [];
  for (const [path, source] of Object.entries(workspaceFiles)) {
    const filled = fill(await readScaffold(`workspace/${source}`), values);
    const isSettings = path === "briefwright.yaml";
    const text = isSettings ? inLanguages(filled, languages, { publisher }) : filled;
    const theirs = await readIfThere(join(folder, path));
    if (theirs === undefined) files.push({ path, text });
    else kept.push(keptFile(path, theirs, text, version));
  }
  const obstacle = await addFiles(folder, files, options.signal);
  if (obstacle) return refusal(name, [...problems, obstacle]);
  const diagnostics = judge(problems, "draft");
  const paths = files.map(({ path }) => path).sort();
  return { folder: name, edition: id, files: paths, kept, diagnostics, exitCode: 0 };
}

function refusal(folder: string, problems: readonly Problem[]): InitReport {
  const diagnostics = judge(problems, "draft");
  return {
    folder,
    edition: "",
    files: [],
    kept: [],
    diagnostics,
    exitCode: exitCodeOf(diagnostics),
  };
}
