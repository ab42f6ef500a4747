import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Problem } from "../model/diagnostic.ts";
import { type Limits, raise } from "../model/limits.ts";

const bytesPerMegabyte = 1024 * 1024;

/** What there is too much of: which limit it meets, and what to do with it. */
interface Kind {
  readonly limit: "editionMegabytes" | "heldMegabytes";
  readonly name: string;
  readonly remedy: string;
}
export const dataOfEdition: Kind = {
  limit: "editionMegabytes",
  name: "data in an edition",
  remedy: "Split the edition, keep long source texts in texts/",
};
export const heldTexts: Kind = {
  limit: "heldMegabytes",
  name: "held texts in an edition",
  remedy: "Hold the parts of the sources that are quoted",
};

/**
 * Files that are together beyond a limit, before any of them is read. The largest is named.
 * @param names in the folder, or absolute
 */
export async function tooLargeTogether(
  kind: Kind,
  folder: string,
  names: readonly string[],
  limits: Limits,
  nameOf: (path: string) => string,
): Promise<Problem | undefined> {
  // What cannot be looked at is told by whoever reads it.
  const sizes = names.map(
    async (name) => (await stat(resolve(folder, name)).catch(() => undefined))?.size ?? 0,
  );
  const files = (await Promise.all(sizes)).map((size, at) => ({ name: names[at] ?? "", size }));
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const allowed = limits[kind.limit];
  if (total <= allowed * bytesPerMegabyte) return undefined;
  const [largest] = files.sort((one, other) => other.size - one.size);
  const megabytes = (bytes: number): string => `${(bytes / bytesPerMegabyte).toFixed(1)} MB`;
  return {
    rule: "input-too-large",
    message: `expected at most ${allowed} MB of ${kind.name}; found ${megabytes(total)}, of which this file has ${megabytes(largest?.size ?? 0)}`,
    hint: `${kind.remedy}, or ${raise(kind.limit)}.`,
    place: { file: nameOf(resolve(folder, largest?.name ?? "")) },
  };
}
