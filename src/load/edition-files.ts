import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../model/diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";
import { type CollectionName, collectionNames } from "../model/reference.ts";
import { languageTag, recordId } from "../model/text.ts";

export interface EditionFiles {
  readonly head: readonly string[];
  readonly collections: readonly { readonly collection: CollectionName; readonly name: string }[];
  readonly prose: readonly {
    readonly collection: CollectionName;
    readonly id: string;
    readonly language: string | undefined;
    readonly name: string;
  }[];
  readonly problems: readonly Problem[];
}

const headFiles = ["edition.yaml", "edition.json"];
const notations = ["yaml", "yml", "json", "csv"];
/** What other stages read, or nobody. */
const otherFiles: ReadonlySet<string> = new Set(["evidence.lock.json", "private.yaml"]);
const otherFolders: ReadonlySet<string> = new Set(["texts", "images", "assets"]);

/** Sorts the files of an edition's folder by what they are; what is none of it is a problem. */
export async function editionFiles(
  folder: string,
  nameOf: (path: string) => string,
): Promise<EditionFiles> {
  const head: string[] = [];
  const files: EditionFiles["collections"][number][] = [];
  const prose: EditionFiles["prose"][number][] = [];
  const problems: Problem[] = [];
  for (const entry of await entriesOf(folder)) {
    const collection = collectionNames.find(
      (name) =>
        entry.name === name || notations.some((notation) => entry.name === `${name}.${notation}`),
    );
    if (headFiles.includes(entry.name)) head.push(entry.name);
    else if (collection !== undefined && entry.name !== collection)
      files.push({ collection, name: entry.name });
    else if (collection !== undefined && entry.isDirectory()) {
      for (const { name } of await entriesOf(join(folder, collection))) {
        const found = proseName(name);
        if (found) prose.push({ collection, ...found, name: `${collection}/${name}` });
        else problems.push(unknownProse(nameOf(join(folder, collection, name))));
      }
    } else if (!(entry.isDirectory() ? otherFolders : otherFiles).has(entry.name)) {
      problems.push(unknownFile(nameOf(join(folder, entry.name)), entry));
    }
  }
  return { head, collections: files, prose, problems };
}

/** Hidden files and the folder's own explanations are nobody's data. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith(".") && !/^readme/i.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function proseName(name: string): { id: string; language: string | undefined } | undefined {
  const [, id = "", language] = /^([^.]+)(?:\.([^.]+))?\.md$/.exec(name) ?? [];
  const isFine =
    recordId.safeParse(id).success &&
    (language === undefined || languageTag.safeParse(language).success);
  return isFine ? { id, language } : undefined;
}

function unknownFile(file: string, entry: Dirent): Problem {
  const known = entry.isDirectory()
    ? [...collectionNames, ...otherFolders]
    : [
        ...headFiles,
        ...collectionNames.flatMap((name) => notations.map((notation) => `${name}.${notation}`)),
        ...otherFiles,
      ];
  return {
    rule: "unknown-file",
    message: `nothing reads this ${entry.isDirectory() ? "folder" : "file"}`,
    hint:
      didYouMean(entry.name, known) ??
      "Rename it after a collection, such as quotes.yaml, or move it to assets/.",
    place: { file },
  };
}

function unknownProse(file: string): Problem {
  return {
    rule: "unknown-file",
    message: "expected Markdown files named after the id of a record; nothing reads this one",
    hint: "Name it <id>.md, or with a language <id>.en.md.",
    place: { file },
  };
}
