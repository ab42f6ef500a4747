import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { vi } from "vitest";
import { type BuildOptions, type BuildReport, build } from "../../src/index.ts";
import { type Files, scratch } from "../load/scratch.ts";

// The first build of a process loads the libraries, on a busy machine for seconds.
vi.setConfig({ testTimeout: 30_000 });

/** A workspace of one edition, `spring`, that is sound; files given replace or add to its own. */
export const sound: Files = {
  "data/spring/edition.yaml": 'id: spring\ntitle: Ports in spring\nissued: "2025-09-01"\n',
  "data/spring/sources.yaml": "- id: report\n  title: The harbour report\n",
  "data/spring/risks.yaml": "- id: outage\n  title: The cranes stand still\n",
};

export interface Tried {
  readonly exitCode: number;
  /** Errors, as `file:line:column rule`; what stands in no file, as its rule. */
  readonly errors: readonly string[];
  /** Every file of the workspace that the build has added, sorted. */
  readonly written: readonly string[];
  readonly seconds: number;
  readonly report: BuildReport;
  readonly cwd: string;
}

/** Builds a workspace as HTML and tells what came of it. */
export async function tried(files: Files, options: Partial<BuildOptions> = {}): Promise<Tried> {
  const cwd = await scratch({ ...sound, ...files });
  const before = new Set(await filesBelow(cwd));
  const began = performance.now();
  const report = await build({ cwd, formats: ["html"], ...options });
  const seconds = (performance.now() - began) / 1000;
  const written = (await filesBelow(cwd)).filter((path) => !before.has(path));
  const { exitCode, diagnostics } = report;
  const errors = diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ file, line, column, rule }) => {
      const where = [file, line, column].filter((part) => part !== undefined).join(":");
      return where === "" ? rule : `${where} ${rule}`;
    });
  return { exitCode, errors, written, seconds, report, cwd };
}

/** What a refused build comes to: these errors, the exit code of the content, and not one file. */
export const refused = (...errors: readonly string[]) => ({ exitCode: 1, errors, written: [] });

/** The part of a trial that `refused` speaks of. */
export async function outcomeOf(
  files: Files,
  options: Partial<BuildOptions> = {},
): Promise<ReturnType<typeof refused>> {
  const { exitCode, errors, written } = await tried(files, options);
  return { exitCode, errors: [...errors], written: written as never[] };
}

/** Every file below a folder, by its path there, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}
