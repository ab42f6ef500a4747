import { lstat, rmdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../model/diagnostic.ts";
import type { Manifest } from "../model/manifest.ts";
import { systemReason } from "../system-reason.ts";
import { checkWritable } from "./check-writable.ts";
import { type EditionFolder, manifestName, readManifest } from "./edition-folder.ts";
import { makeFolder } from "./make-folder.ts";
import { type FinishedFile, manifestText } from "./manifest.ts";
import { readRegular } from "./read-regular.ts";
import { notWritable } from "./reasons.ts";
import { removeOutdated } from "./remove-outdated.ts";
import { replaceAll } from "./replace.ts";
import { closeStaging, neighbours, openStaging, type Staging, writeWhole } from "./staging.ts";

/** A file to publish, by its path in the edition's folder. */
export type PublishedFile = Pick<FinishedFile, "path" | "bytes">;

export interface PublishOptions {
  readonly signal?: AbortSignal | undefined;
  /** The manifest that this one was made with regard to; by default, whichever is there. */
  readonly after?: { readonly manifest: Manifest | undefined } | undefined;
}

/**
 * Publishes an edition: all files are whole in a staging folder before the first is
 * renamed, the manifest is renamed last, and what only the old manifest listed is removed
 * after that. What is there already is not written again. The only writer below the output
 * folder.
 * @returns the reason why nothing was published, if so; the earlier output then stands
 * @throws the signal's reason, if it is aborted before the first rename
 */
export async function publish(
  folder: EditionFolder,
  files: readonly PublishedFile[],
  manifest: Manifest,
  { signal, after }: PublishOptions = {},
): Promise<Problem | undefined> {
  const obstacle = await checkWritable(
    folder,
    files.map((file) => file.path),
  );
  if (obstacle) return obstacle;
  let staging: Staging | undefined;
  try {
    await makeFolder(folder.path);
    const others = await neighbours(folder.path);
    const busy = others.find((other) => other.alive);
    if (busy) return occupied(folder, busy.pid);

    const old = await readManifest(folder);
    const text = Buffer.from(manifestText(manifest));
    const listed = new Set(manifest.outputs.map((output) => output.path));
    const fresh = await differing(folder.path, files);
    const isSettled = others.length === 0 && fresh.length === 0;
    if (isSettled && (await isThere(join(folder.path, manifestName), text))) return undefined;
    const paths = fresh.map((file) => file.path);
    const before = [
      ...(old?.outputs ?? []).map((output) => output.path),
      ...others.flatMap((other) => other.paths),
    ];
    staging = await openStaging(folder.path, [...new Set([...before, ...paths])]);
    for (const file of fresh) {
      signal?.throwIfAborted();
      await writeWhole(join(staging.path, "new", file.path), file.bytes);
    }
    await writeWhole(join(staging.path, "new", manifestName), text);
    signal?.throwIfAborted();

    // Whoever came in between has seen this staging folder, or is seen now.
    const rival = (await neighbours(folder.path, staging)).find((other) => other.alive);
    if (rival) return occupied(folder, rival.pid);
    if (after && !isSame(await readManifest(folder), after.manifest)) return overtaken(folder);
    await replaceAll(folder.path, staging, [...paths, manifestName]);
    await removeOutdated(
      folder.path,
      before.filter((path) => !listed.has(path)),
    );
    for (const dead of others) await closeStaging(dead);
    return undefined;
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    return notWritable(folder.name, reason);
  } finally {
    if (staging) await closeStaging(staging);
    // Only if nothing came of it: a folder with files in it stays.
    await rmdir(folder.path).catch(() => undefined);
  }
}

/** The files that do not lie there already. */
async function differing(
  folder: string,
  files: readonly PublishedFile[],
): Promise<readonly PublishedFile[]> {
  const fresh: PublishedFile[] = [];
  for (const file of files) {
    if (!(await isThere(join(folder, file.path), file.bytes))) fresh.push(file);
  }
  return fresh;
}

/** Whether a file, and not a link to one, has these bytes. */
async function isThere(path: string, bytes: Uint8Array): Promise<boolean> {
  const entry = await lstat(path).catch(() => undefined);
  if (!entry?.isFile() || entry.size !== bytes.length) return false;
  const found = await readRegular(path);
  return found !== undefined && Buffer.compare(found, bytes) === 0;
}

const isSame = (one: Manifest | undefined, other: Manifest | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function overtaken(folder: EditionFolder): Problem {
  return notWritable(
    folder.name,
    "another build has published there since this one began",
    "Build again. Nothing was changed.",
  );
}

function occupied(folder: EditionFolder, pid: number): Problem {
  return notWritable(
    folder.name,
    `another build (process ${pid}) is writing it`,
    `Wait for it to end. If no build is running, remove ${folder.name}/.staging-${pid}.`,
  );
}
