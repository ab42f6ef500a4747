import { join, resolve } from "node:path";
import { type BuiltEdition, published } from "./build/report.ts";
import { exitCodeOf, judge } from "./judge.ts";
import { findWorkspace } from "./load/workspace.ts";
import { addAll } from "./model/add-all.ts";
import type { Diagnostic, Outcome, Problem } from "./model/diagnostic.ts";
import type { Manifest } from "./model/manifest.ts";
import { checkPublished } from "./output/check-published.ts";
import { checkWritable } from "./output/check-writable.ts";
import { type EditionFolder, readManifest } from "./output/edition-folder.ts";
import { findOutput, readPublished } from "./output/find-published.ts";
import { checkShards, mergeManifests, type ShardOutput } from "./output/merge-manifests.ts";
import { newerManifest } from "./output/newer-manifest.ts";
import { type PublishedFile, publish } from "./output/write.ts";
import { outputFolder } from "./output-folder.ts";

export interface MergeOptions {
  /** A folder of the workspace, or the one that paths are relative to. */
  readonly cwd: string;
  /** The output folders of all shards. */
  readonly folders: readonly string[];
  /** Folder to publish in, relative to `cwd`; by default the workspace's `output`. */
  readonly output?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface MergeReport {
  /** The folder that was published in, for people. */
  readonly output: string;
  readonly editions: readonly BuiltEdition[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

interface Merged {
  readonly folder: EditionFolder;
  readonly manifest: Manifest;
  readonly files: readonly PublishedFile[];
}

/**
 * Puts the outputs of sharded builds together, as one build would have published them. Nothing
 * is published unless every edition is whole.
 * @throws the signal's reason, if it is aborted
 */
export async function merge({ cwd, folders, output, signal }: MergeOptions): Promise<MergeReport> {
  const problems: Problem[] = [];
  const take = <T>(outcome: Outcome<T>): T | undefined => {
    addAll(problems, outcome.problems);
    return outcome.value;
  };
  const target = take(await targetOf(cwd, output));
  const shards: ShardOutput[] = [];
  for (const folder of folders) addAll(shards, take(await readShards(cwd, folder)) ?? []);
  const merged: Merged[] = [];
  const ids = [...new Set(shards.map(({ manifest }) => manifest.edition))].sort();
  for (const id of target && problems.length === 0 ? ids : []) {
    signal?.throwIfAborted();
    const own = shards.filter(({ manifest }) => manifest.edition === id);
    const folder = { path: join(target?.path ?? "", id), name: `${target?.name}/${id}` };
    const whole = take(await mergeEdition(folder, own));
    if (whole) merged.push(whole);
  }

  const editions: BuiltEdition[] = [];
  for (const { folder, manifest, files } of problems.length === 0 ? merged : []) {
    const obstacle = await publish(folder, files, manifest, { signal });
    if (obstacle) problems.push(obstacle);
    else editions.push(published(manifest.edition, folder.name, files, [], manifest));
  }
  const diagnostics = judge(problems, "release", {});
  return { output: target?.name ?? "", editions, diagnostics, exitCode: exitCodeOf(diagnostics) };
}

async function targetOf(cwd: string, output: string | undefined): Promise<Outcome<EditionFolder>> {
  const { value: workspace, problems } = await findWorkspace(cwd);
  if (workspace) return outputFolder(workspace, { cwd, output });
  // Whoever says where needs no workspace: the shards know all the rest.
  if (output === undefined) return { value: undefined, problems };
  return { value: { path: resolve(cwd, output), name: output }, problems: [] };
}

/** The editions that a shard has published. */
async function readShards(cwd: string, name: string): Promise<Outcome<readonly ShardOutput[]>> {
  const found = await findOutput(resolve(cwd, name), name);
  if (found.kind !== "editions") {
    const reason = found.kind === "file" ? "it is a file" : found.reason;
    return refused(`${name} cannot be merged: ${reason}.`);
  }
  const value: ShardOutput[] = [];
  for (const folder of found.folders) {
    const newer = await newerManifest(folder);
    if (newer) return { value: undefined, problems: [newer] };
    const manifest = await readManifest(folder);
    if (!manifest) return refused(`${folder.name} cannot be merged: its manifest cannot be read.`);
    const { shard } = manifest;
    if (!shard) return refused(`${folder.name} cannot be merged: it is no shard.`);
    value.push({ folder, manifest: { ...manifest, shard } });
  }
  return { value, problems: [] };
}

async function mergeEdition(
  folder: EditionFolder,
  shards: readonly ShardOutput[],
): Promise<Outcome<Merged>> {
  const [first] = shards;
  const problems = checkShards(shards);
  if (!first || problems.length > 0) return { value: undefined, problems };
  const files: PublishedFile[] = [];
  for (const shard of shards) {
    for (const [output, state] of await checkPublished(shard.folder, shard.manifest)) {
      const bytes = await readPublished(shard.folder, output.path);
      if (bytes && state === "whole") files.push({ path: output.path, bytes });
      else problems.push(damaged(`${shard.folder.name}/${output.path}`));
    }
  }
  const paths = files.map(({ path }) => path);
  const obstacle = (await newerManifest(folder)) ?? (await checkWritable(folder, paths));
  if (obstacle) problems.push(obstacle);
  if (problems.length > 0) return { value: undefined, problems };
  return { value: { folder, manifest: mergeManifests(shards, first), files }, problems: [] };
}

const refused = (message: string): Outcome<never> => ({
  value: undefined,
  problems: [
    {
      rule: "invalid-usage",
      message,
      hint: "Name what build --shard has published: the folders of its --output.",
    },
  ],
});

const damaged = (name: string): Problem => ({
  rule: "output-differs",
  message: "The file is not the one that the shard has built, or it is gone.",
  hint: "Build the shard again, or copy its folder again as it is.",
  place: { file: name },
});
