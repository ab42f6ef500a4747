import { mkdir, rmdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../model/diagnostic.ts";
import type { Manifest } from "../model/manifest.ts";
import { checkWritable } from "./check-writable.ts";
import { type EditionFolder, manifestName, readManifest } from "./edition-folder.ts";
import { type FinishedFile, manifestText } from "./manifest.ts";
import { notWritable, reasonOf } from "./reasons.ts";
import { removeOutdated } from "./remove-outdated.ts";
import { replaceAll } from "./replace.ts";
import { closeStaging, neighbours, openStaging, type Staging, writeWhole } from "./staging.ts";

/**
 * Publishes an edition: all files are whole in a staging folder before the first is
 * renamed, the manifest is renamed last, and what only the old manifest listed is removed
 * after that. The only writer below the output folder.
 * @returns the reason why nothing was published, if so; the earlier output then stands
 * @throws the signal's reason, if it is aborted before the first rename
 */
export async function publish(
  folder: EditionFolder,
  files: readonly FinishedFile[],
  manifest: Manifest,
  signal?: AbortSignal,
): Promise<Problem | undefined> {
  const paths = files.map((file) => file.path);
  const obstacle = await checkWritable(folder, paths);
  if (obstacle) return obstacle;
  let staging: Staging | undefined;
  try {
    await mkdir(folder.path, { recursive: true });
    const others = await neighbours(folder.path);
    const busy = others.find((other) => other.alive);
    if (busy) return occupied(folder, busy.pid);

    const old = await readManifest(folder);
    const listed = new Set(manifest.outputs.map((output) => output.path));
    const before = [
      ...(old?.outputs ?? []).map((output) => output.path),
      ...others.flatMap((other) => other.paths),
    ];
    staging = await openStaging(folder.path, [...new Set([...before, ...paths])]);
    for (const file of files) {
      signal?.throwIfAborted();
      await writeWhole(join(staging.path, "new", file.path), file.bytes);
    }
    await writeWhole(join(staging.path, "new", manifestName), Buffer.from(manifestText(manifest)));
    signal?.throwIfAborted();

    await replaceAll(folder.path, staging, [...paths, manifestName]);
    await removeOutdated(
      folder.path,
      before.filter((path) => !listed.has(path)),
    );
    for (const dead of others) await closeStaging(dead);
    return undefined;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return notWritable(folder.name, reason);
  } finally {
    if (staging) await closeStaging(staging);
    // Only if nothing came of it: a folder with files in it stays.
    await rmdir(folder.path).catch(() => undefined);
  }
}

function occupied(folder: EditionFolder, pid: number): Problem {
  return notWritable(
    folder.name,
    `another build (process ${pid}) is writing it`,
    `Wait for it to end. If no build is running, remove ${folder.name}/.staging-${pid}.`,
  );
}
