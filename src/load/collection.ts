import { collections } from "../model/collections.ts";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { CollectionName } from "../model/reference.ts";
import { describeValue } from "../model/shape/describe.ts";
import type { RawRecord } from "../model/workspace.ts";
import { csvRecords } from "./csv-records.ts";
import type { TextFile } from "./read-file.ts";
import { parseYaml } from "./yaml.ts";

/** The records of a collection file, by the notation that its name ends in. */
export function collectionRecords(
  name: CollectionName,
  { file, text }: TextFile,
): Outcome<RawRecord[]> {
  if (text.trim() === "") return { value: undefined, problems: [empty(name, file)] };
  if (file.endsWith(".csv")) return csvRecords(file, text, collections[name].schema);
  const parsed = parseYaml(file, text, file.endsWith(".json") ? "json" : "yaml");
  if (!parsed.value) return { value: undefined, problems: parsed.problems };
  return recordsIn(name, parsed.value);
}

/** A file that was cut off to nothing, as by a full disk, would take its records along in silence. */
const empty = (name: CollectionName, file: string): Problem => ({
  rule: "empty-file",
  message: `expected ${name}; the file is empty`,
  hint: file.endsWith(".csv")
    ? "Bring its rows back. A collection without records has the names of its fields alone, or no file."
    : "Bring its records back. A collection without records is [], or has no file.",
  place: { file, line: 1, column: 1 },
});

/** The records of a list; nothing but comments counts as an empty list. */
export function recordsIn(name: CollectionName, list: RawRecord): Outcome<RawRecord[]> {
  if (list.value === undefined) return { value: [], problems: [] };
  if (Array.isArray(list.value))
    return { value: list.value.map((_, index) => fieldOf(list, index)), problems: [] };
  return {
    value: undefined,
    problems: [
      {
        rule: "invalid-value",
        message: `${name}: expected a list of records; found ${describeValue(list.value)}`,
        hint: 'Start each record with "- id: …".',
        place: list.locate([]),
      },
    ],
  };
}

/** A field or an item of what was read, with its own places. */
export function fieldOf(around: RawRecord, step: string | number): RawRecord {
  return {
    value: (around.value as Record<string | number, unknown>)[step],
    locate: (path, at) => around.locate([step, ...path], at),
  };
}
