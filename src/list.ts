import { join } from "node:path";
import { diagnose } from "./diagnose.ts";
import { type Desk, type OpenedEdition, openEditions } from "./editions.ts";
import { exitCodeOf } from "./judge.ts";
import { addAll } from "./model/add-all.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import type { Edition } from "./model/edition.ts";
import { type Format, formats, type Manifest } from "./model/manifest.ts";
import type { Profile } from "./model/severity.ts";
import { type EditionFolder, readManifest } from "./output/edition-folder.ts";
import { planEdition } from "./plan.ts";
import { concealing } from "./protection.ts";

export interface ListOptions {
  /** A folder of the workspace. */
  readonly cwd: string;
  /** Ids of editions; by default all. */
  readonly editions?: readonly string[] | undefined;
  /** Folder that was published in, relative to `cwd`; by default the workspace's. */
  readonly output?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface ListReport {
  readonly editions: readonly ListedEdition[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

export interface ListedEdition {
  readonly id: string;
  /** In the primary language; empty where the data cannot be read. */
  readonly title: string;
  /** As what it was published; absent if it was not. */
  readonly profile?: Profile;
  readonly outputs: readonly ListedOutput[];
}

export interface ListedOutput {
  readonly path: string;
  readonly document: string;
  readonly language: string;
  readonly format: Format;
  readonly state: OutputState;
  /** Why it is outdated: “quotes.yaml has changed”. */
  readonly because?: readonly string[];
}

/**
 * built: as it would be made now. outdated: its data, templates or program have changed since.
 * changed: it is not what the build wrote. missing: it was built, and is gone. surplus: it is
 * there, and the edition does not ask for it any more. on-request: it is made only where it
 * is asked for, and has not been.
 */
export type OutputState =
  | ("built" | "outdated" | "changed" | "missing")
  | ("not-built" | "on-request" | "surplus");

/** Lists editions with every file they consist of, and how it stands with each of them. */
export async function list(options: ListOptions): Promise<ListReport> {
  const { value: desk, problems: found } = await openEditions(options);
  const problems: Problem[] = [...found];
  const editions: ListedEdition[] = [];
  for (const opened of desk?.editions ?? []) {
    options.signal?.throwIfAborted();
    addAll(problems, opened.problems);
    if (desk) editions.push(await listEdition(desk, opened));
  }
  const diagnostics = diagnose(problems, "draft", desk);
  return { editions, diagnostics, exitCode: exitCodeOf(diagnostics) };
}

async function listEdition(desk: Desk, opened: OpenedEdition): Promise<ListedEdition> {
  const { id, edition } = opened;
  const folder = { path: join(desk.output.path, id), name: `${desk.output.name}/${id}` };
  const manifest = await readManifest(folder);
  const published = manifest ? await publishedFiles(desk, folder, manifest, opened) : [];
  const planned = edition ? plannedFiles(desk, edition) : [];
  const paths = new Set(planned.map(({ path }) => path));
  const outputs = [
    ...planned.map((file) => published.find(({ path }) => path === file.path) ?? file),
    ...published
      .filter(({ path }) => !paths.has(path))
      .map((file) => {
        const { because: _, ...other } = file;
        return edition ? { ...other, state: "surplus" as const } : file;
      }),
  ].map((file) => ({ ...file, path: `${folder.name}/${file.path}` }));
  const title = edition ? concealing([opened]).text(titleOf(edition)) : "";
  return { id, title, ...(manifest && { profile: manifest.profile }), outputs };
}

function plannedFiles(desk: Desk, edition: Edition): ListedOutput[] {
  const plan = planEdition(edition, desk.kinds, { formats, onRequest: true });
  const asked = new Set(edition.documents?.map(({ kind }) => kind));
  return plan.documents.flatMap(({ kind, language, outputs }) => {
    const state = kind.onRequest && !asked.has(kind.id) ? "on-request" : "not-built";
    return outputs.map((output) => ({ ...output, document: kind.id, language, state }));
  });
}

async function publishedFiles(
  desk: Desk,
  folder: EditionFolder,
  manifest: Manifest,
  opened: OpenedEdition,
): Promise<ListedOutput[]> {
  // What words documents is not needed where there are none.
  const { publishedStates } = await import("./build/published-states.ts");
  const states = await publishedStates(folder, manifest, desk, opened);
  return states.map(({ output: { path, document, language, format }, state, because }) => ({
    path,
    document,
    language,
    format,
    state: state === "whole" ? "built" : state,
    ...(because.length > 0 && { because }),
  }));
}

function titleOf({ head, primaryLanguage }: Edition): string {
  if (typeof head.title === "string") return head.title;
  const title = head.title[primaryLanguage] ?? Object.values(head.title)[0] ?? "";
  return typeof title === "string" ? title : title.text;
}
