import { collections } from "../model/collections.ts";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import { type Suggest, suggestWhilePatient } from "../model/nearest.ts";
import type { CollectionName } from "../model/reference.ts";
import { quoted } from "../model/shape/describe.ts";
import type { RawRecord } from "../model/workspace.ts";
import type { TextFile } from "./read-file.ts";

/** A Markdown file `<collection>/<id>[.<language>].md`. */
export interface ProseFile extends TextFile {
  readonly collection: CollectionName;
  readonly id: string;
  readonly language: string | undefined;
}

/**
 * Puts Markdown files into the field of prose of their records. A file
 * without a language is in the primary one. Records are not changed but
 * replaced.
 */
export function addProse(
  collection: CollectionName,
  records: readonly RawRecord[],
  files: readonly ProseFile[],
  primaryLanguage: string,
): Outcome<RawRecord[]> {
  const problems: Problem[] = [];
  const byId = new Map(records.map((record) => [idOf(record), record]));
  const filesById = new Map<string, ProseFile[]>();
  const suggest = suggestWhilePatient();
  for (const file of files) {
    if (!byId.has(file.id)) problems.push(withoutRecord(file, byId.keys(), suggest));
    else filesById.set(file.id, [...(filesById.get(file.id) ?? []), file]);
  }
  const field = collections[collection].prose;
  const value = records.map((record) => {
    const own = filesById.get(idOf(record) ?? "");
    return own ? withProse(record, field, own, primaryLanguage, problems) : record;
  });
  return { value, problems };
}

function withProse(
  record: RawRecord,
  field: string,
  files: readonly ProseFile[],
  primaryLanguage: string,
  problems: Problem[],
): RawRecord {
  const fields = record.value as Record<string, unknown>;
  const there = fields[field];
  const texts = new Map<string, unknown>(
    typeof there === "object" && there !== null
      ? Object.entries(there)
      : there === undefined
        ? []
        : [[primaryLanguage, there]],
  );
  const added = new Map<string, ProseFile>();
  for (const file of files) {
    const language = file.language ?? primaryLanguage;
    if (texts.has(language)) {
      const other = added.get(language)?.file ?? record.locate([field, language]).file;
      problems.push(givenTwice(file, field, language, other));
    } else {
      texts.set(language, file.text.replaceAll("\r\n", "\n"));
      added.set(language, file);
    }
  }
  const plain = texts.size === 1 && files.every((file) => file.language === undefined);
  const content = plain ? texts.get(primaryLanguage) : Object.fromEntries(texts);
  return {
    value: { ...fields, [field]: content },
    locate: (path, at) => {
      const [first, language] = path;
      const file =
        first === field ? added.get(plain ? primaryLanguage : String(language)) : undefined;
      return file ? { file: file.file, line: 1, column: 1 } : record.locate(path, at);
    },
  };
}

function idOf(record: RawRecord): string | undefined {
  const { value } = record;
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  return typeof id === "string" ? id : undefined;
}

function withoutRecord(
  file: ProseFile,
  ids: Iterable<string | undefined>,
  suggest: Suggest,
): Problem {
  const known = [...ids].filter((id) => id !== undefined);
  return {
    rule: "prose-without-record",
    message: `expected a record ${quoted(file.id)} in ${file.collection} that this text belongs to; found none`,
    hint: suggest(file.id, known) ?? "Name the file after the id of a record, or add the record.",
    place: { file: file.file },
    record: `${file.collection}/${file.id}`,
  };
}

function givenTwice(file: ProseFile, field: string, language: string, other: string): Problem {
  return {
    rule: "prose-given-twice",
    message: `${field} in ${quoted(language)} is given here and in ${other}`,
    hint: "Keep one of the two.",
    place: { file: file.file, line: 1, column: 1 },
    record: `${file.collection}/${file.id}`,
  };
}
