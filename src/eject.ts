import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { exitCodeOf, judge } from "./judge.ts";
import { ejectedLockName, type Overrides, readOverrides } from "./load/overrides.ts";
import { findWorkspace } from "./load/workspace.ts";
import type { Diagnostic, Outcome, Problem } from "./model/diagnostic.ts";
import { inWords } from "./model/nearest.ts";
import { addFiles } from "./output/add-files.ts";
import { readRegular } from "./output/read-regular.ts";
import { replaceFile } from "./output/replace-file.ts";
import { ejectionsText, noted } from "./scaffold/ejections.ts";
import { newLocale } from "./scaffold/new-locale.ts";
import { templatesNamed } from "./scaffold/template-names.ts";
import { version } from "./version.ts";

export interface EjectOptions {
  /** A folder of the workspace. */
  readonly cwd: string;
  /** Names of templates, such as `documents/summary` or `partials/masthead`. */
  readonly templates: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

export interface EjectReport {
  /** The files of the workspace that were written, or accepted. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

/** A workspace and its templates beside the built-in ones. */
export interface OpenedOverrides extends Overrides {
  readonly root: string;
}

/**
 * Copies built-in templates into the workspace, to be changed there, and notes of which version
 * they are. A locale of another language is made of the English one, to be translated. All of the files are written or none, and none in the place of another.
 * @throws the signal's reason, if it is aborted; nothing is left then
 */
export async function eject(options: EjectOptions): Promise<EjectReport> {
  const { value: opened, problems } = await openOverrides(options.cwd);
  if (!opened) return ejectReport([], problems);
  const locales = options.templates.map((name) => newLocale(name, opened.builtIn));
  const named = templatesNamed(
    options.templates.filter((_, at) => !locales[at]),
    opened.builtIn.map(({ path }) => path),
  );
  const added = locales.filter((file) => file !== undefined);
  const paths = [...named.paths, ...added.map(({ path }) => path)];
  const there = paths.filter((path) => opened.paths.includes(path));
  const found = [
    ...named.problems,
    ...noneNamed(options.templates),
    ...alreadyThere(there, options.templates),
  ];
  if (found.length > 0) return ejectReport([], found);

  const copied = opened.builtIn.filter(({ path }) => named.paths.includes(path));
  const files = [...copied, ...added].map(({ path, text }) => ({
    path: `templates/${path}`,
    text,
  }));
  // A locale of one's own is held to none.
  const lock = copied.length > 0 ? lockOf(opened, named.paths) : undefined;
  const obstacle = await addFiles(opened.root, files, options.signal, lock);
  return obstacle ? ejectReport([], [obstacle]) : ejectReport(paths, []);
}

/** Notes that somebody has looked at how ejected templates differ from the built-in ones of now. */
export async function acceptTemplates(options: EjectOptions): Promise<EjectReport> {
  const { value: opened, problems } = await openOverrides(options.cwd);
  if (!opened) return ejectReport([], problems);
  const overrides = overridesNamed(options.templates, opened);
  if (!overrides.value) return ejectReport([], overrides.problems);
  const lock = lockOf(opened, overrides.value);
  const obstacle = await addFiles(opened.root, [], options.signal, lock);
  return obstacle ? ejectReport([], [obstacle]) : ejectReport(overrides.value, []);
}

/** Finds the workspace around a folder, and reads what its templates override. */
export async function openOverrides(cwd: string): Promise<Outcome<OpenedOverrides>> {
  const found = await findWorkspace(cwd);
  if (!found.value) return { value: undefined, problems: found.problems };
  const { root } = found.value;
  const overrides = await readOverrides(root);
  return { value: overrides.value && { root, ...overrides.value }, problems: overrides.problems };
}

/** The overrides of the workspace that names stand for. */
export function overridesNamed(
  names: readonly string[],
  { paths, builtIn, ejections }: Overrides,
): Outcome<readonly string[]> {
  const known = [...new Set([...builtIn.map(({ path }) => path), ...Object.keys(ejections)])];
  const named = templatesNamed(names, known);
  const own = named.paths.filter((path) => paths.includes(path));
  const problems = [...named.problems, ...noneNamed(names)];
  if (problems.length === 0 && own.length === 0) {
    problems.push({
      rule: "invalid-usage",
      message: `The workspace overrides nothing of ${inWords(names, "and")}.`,
      hint: "Copy a template first: briefwright eject <template>. What is overridden: briefwright eject --list",
    });
  }
  return { value: problems.length > 0 ? undefined : own, problems };
}

function noneNamed(names: readonly string[]): Problem[] {
  if (names.length > 0) return [];
  return [
    {
      rule: "invalid-usage",
      message: "No template is named.",
      hint: "Name one, such as documents/summary. What there is: briefwright eject --list",
    },
  ];
}

function alreadyThere(paths: readonly string[], names: readonly string[]): Problem[] {
  if (paths.length === 0) return [];
  const files = paths.map((path) => `templates/${path}`);
  const verb = paths.length === 1 ? "is" : "are";
  return [
    {
      rule: "invalid-usage",
      message: `${inWords(files, "and")} ${verb} there already.`,
      hint: `See what differs with: briefwright eject --diff ${names.join(" ")}. Of a document you can name a single file.`,
    },
  ];
}

/** How often the note is written anew because another command has written it meanwhile. */
const mostTries = 20;

/**
 * What has to be written when files are ejected or accepted: which built-in ones they are held to.
 * The files of the workspace must be there by then.
 */
function lockOf(opened: OpenedOverrides, paths: readonly string[]) {
  const { root, builtIn } = opened;
  const hashes = new Map(builtIn.map(({ path, sha256 }) => [path, sha256]));
  const path = `templates/${ejectedLockName}`;
  const run = async (): Promise<void> => {
    for (let tries = 0; tries < mostTries; tries++) {
      const before = await readRegular(join(root, path));
      const { ejections, paths: present } = (await readOverrides(root)).value ?? opened;
      const text = ejectionsText(noted(ejections, paths, hashes, version), present);
      const isStill = async (): Promise<boolean> => {
        const now = await readRegular(join(root, path));
        return now === undefined ? before === undefined : before?.equals(now) === true;
      };
      if (await replaceFile(join(root, path), text, isStill)) return;
      await setTimeout(10 * (tries + 1) * Math.random());
    }
    throw Object.assign(new Error(path), { code: "EBUSY", syscall: "rename" });
  };
  return { path, run };
}

function ejectReport(paths: readonly string[], problems: readonly Problem[]): EjectReport {
  const diagnostics = judge(problems, "draft");
  const files = paths.map((path) => `templates/${path}`);
  return { files, diagnostics, exitCode: exitCodeOf(diagnostics) };
}
