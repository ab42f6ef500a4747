import { join } from "node:path";
import { addAll } from "../model/add-all.ts";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { CollectionName } from "../model/reference.ts";
import { editionFiles } from "./edition-files.ts";
import { nameWithin, readTextFile } from "./read-file.ts";

/** A file of an edition's data as it stands, for whoever makes another one out of it. */
export interface EditionText {
  /** Relative to the edition's folder. */
  readonly name: string;
  /** The collection that it holds, or whose prose; absent for `edition.yaml`. */
  readonly collection?: CollectionName;
  readonly text: string;
}

/** Reads the data files of an edition that has been found to be sound. */
export async function readEditionTexts(
  root: string,
  edition: string,
): Promise<Outcome<EditionText[]>> {
  const folder = join(root, "data", edition);
  const found = await editionFiles(folder, (path) => nameWithin(root, path));
  const names: Omit<EditionText, "text">[] = [
    ...found.head.map((name) => ({ name })),
    ...found.collections,
    ...found.prose.map(({ name, collection }) => ({ name, collection })),
  ];
  const value: EditionText[] = [];
  const problems: Problem[] = [];
  for (const file of names) {
    const path = join(folder, file.name);
    const read = await readTextFile(root, path, nameWithin(root, path));
    addAll(problems, read.problems);
    if (read.value) value.push({ ...file, text: read.value.text });
  }
  return { value: problems.length > 0 ? undefined : value, problems };
}
