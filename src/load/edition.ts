import { join } from "node:path";
import { addAll } from "../model/add-all.ts";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import { type Limits, limitsOf } from "../model/limits.ts";
import { noPause, type Pause } from "../model/pause.ts";
import { type CollectionName, collectionNames } from "../model/reference.ts";
import { describeValue, quoted } from "../model/shape/describe.ts";
import { type LanguageSettings, primaryLanguageOf } from "../model/shape/languages.ts";
import type { RawEdition, RawRecord } from "../model/workspace.ts";
import { collectionRecords, fieldOf, recordsIn } from "./collection.ts";
import { type EditionFiles, editionFiles } from "./edition-files.ts";
import { FolderReader } from "./folder-reader.ts";
import { isInside } from "./inside.ts";
import { addProse, type ProseFile } from "./prose.ts";
import { nameWithin, unreadable } from "./read-file.ts";
import { dataOfEdition, tooLargeTogether } from "./total-size.ts";
import { parseYaml } from "./yaml.ts";

/** Within what an edition is read. */
interface ReadingMeans {
  readonly limits?: Limits | undefined;
  readonly pause?: Pause | undefined;
}

/**
 * Reads an edition from its folder, data/<editionFolder>. Everything wrong
 * with the files is reported together; there is a value where no data had to
 * be left out.
 */
export async function loadEdition(
  workspaceRoot: string,
  editionFolder: string,
  settings: LanguageSettings = {},
  { limits = limitsOf({}), pause = noPause }: ReadingMeans = {},
): Promise<Outcome<RawEdition>> {
  const folder = join(workspaceRoot, "data", editionFolder);
  const nameOf = (path: string): string => nameWithin(workspaceRoot, path);
  const listed = await listFiles(workspaceRoot, folder, nameOf);
  if (!listed.value) return { value: undefined, problems: listed.problems };
  const found = listed.value;
  const names = [...found.head, ...found.collections.map(({ name }) => name)];
  addAll(
    names,
    found.prose.map(({ name }) => name),
  );
  const surplus = await tooLargeTogether(dataOfEdition, folder, names, limits, nameOf);
  if (surplus) return { value: undefined, problems: [...listed.problems, surplus] };

  const reader = new FolderReader(workspaceRoot, folder, pause);
  const head = await readHead(found, reader, nameOf(folder));
  const primaryLanguage = primaryLanguageOf(asWritten(head?.value ?? {}), settings);
  const places = new Map<CollectionName, string>();
  const read = new Map<CollectionName, RawRecord[]>();
  if (head) {
    for (const name of collectionNames) {
      if (!Object.hasOwn(head.value, name)) continue;
      places.set(name, head.record.locate([]).file);
      read.set(name, reader.take(recordsIn(name, fieldOf(head.record, name))) ?? []);
    }
  }
  for (const { collection, name } of found.collections) {
    const file = nameOf(join(folder, name));
    const other = places.get(collection);
    if (other !== undefined) reader.lose(inTwoPlaces(collection, file, other));
    places.set(collection, file);
    const text = await reader.read(name);
    const records = text && reader.take(collectionRecords(collection, text));
    if (records && other === undefined) read.set(collection, records);
  }
  const prose = await readProse(found, reader);
  const collections = Object.fromEntries(
    collectionNames.map((name) => {
      const files = prose.filter((file) => file.collection === name);
      return [
        name,
        reader.take(addProse(name, read.get(name) ?? [], files, primaryLanguage)) ?? [],
      ];
    }),
  ) as unknown as RawEdition["collections"];

  const problems = [...listed.problems, ...found.problems, ...reader.problems];
  if (!head || reader.isIncomplete) return { value: undefined, problems };
  const files = [...reader.files].sort((a, b) => (a.file < b.file ? -1 : 1));
  return {
    value: { id: editionFolder, head: withoutCollections(head.record), collections, files },
    problems,
  };
}

async function listFiles(
  root: string,
  folder: string,
  nameOf: (path: string) => string,
): Promise<Outcome<EditionFiles>> {
  const place = { file: nameOf(folder) };
  try {
    if (await isInside(root, folder))
      return { value: await editionFiles(folder, nameOf), problems: [] };
    const problem: Problem = {
      rule: "file-outside-workspace",
      message: "the edition's folder is a link that leads out of the workspace",
      hint: "Copy the folder to this place instead of linking to it.",
      place,
    };
    return { value: undefined, problems: [problem] };
  } catch (error) {
    return { value: undefined, problems: [unreadable(error, place)] };
  }
}

interface Head {
  readonly record: RawRecord;
  readonly value: Readonly<Record<string, unknown>>;
}

async function readHead(
  found: EditionFiles,
  reader: FolderReader,
  folder: string,
): Promise<Head | undefined> {
  const [name, second] = found.head;
  if (name === undefined) {
    reader.lose({
      rule: "file-missing",
      message: "expected a file edition.yaml (or edition.json); found none",
      hint: "Create it with the fields id, title and issued.",
      place: { file: `${folder}/edition.yaml` },
    });
    return undefined;
  }
  if (second !== undefined) {
    reader.lose(inTwoPlaces("edition", `${folder}/${second}`, `${folder}/${name}`));
  }
  const text = await reader.read(name);
  const record =
    text && reader.take(parseYaml(text.file, text.text, name.endsWith(".json") ? "json" : "yaml"));
  if (!record) return undefined;
  const value = record.value ?? {};
  if (typeof value === "object" && !Array.isArray(value))
    return { record, value: value as Head["value"] };
  reader.lose({
    rule: "invalid-value",
    message: `expected the fields of an edition; found ${describeValue(value)}`,
    hint: "Start with the fields id, title and issued, one on a line.",
    place: record.locate([]),
  });
  return undefined;
}

async function readProse(found: EditionFiles, reader: FolderReader): Promise<ProseFile[]> {
  const files: ProseFile[] = [];
  for (const { collection, id, language, name } of found.prose) {
    const text = await reader.read(name);
    if (text) files.push({ ...text, collection, id, language });
  }
  return files;
}

/** The languages that the edition names: whether they are any is for the check to say. */
function asWritten({ primaryLanguage, languages }: Head["value"]): LanguageSettings {
  const isText = (value: unknown): value is string => typeof value === "string";
  return {
    ...(isText(primaryLanguage) && { primaryLanguage }),
    ...(Array.isArray(languages) && { languages: languages.filter(isText) }),
  };
}

function withoutCollections({ value, locate }: RawRecord): RawRecord {
  const fields = Object.entries(value ?? {}).filter(
    ([name]) => !collectionNames.some((collection) => collection === name),
  );
  return { value: Object.fromEntries(fields), locate };
}

function inTwoPlaces(what: string, file: string, other: string): Problem {
  return {
    rule: "collection-in-two-places",
    message: `expected ${quoted(what)} in one place; it stands in ${other} and here`,
    hint: "Move everything into one of the two, and delete the other.",
    place: { file },
  };
}
