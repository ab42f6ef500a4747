import { collections } from "../model/collections.ts";
import type { Outcome } from "../model/diagnostic.ts";
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
  if (file.endsWith(".csv")) return csvRecords(file, text, collections[name].schema);
  const parsed = parseYaml(file, text, file.endsWith(".json") ? "json" : "yaml");
  if (!parsed.value) return { value: undefined, problems: parsed.problems };
  return recordsIn(name, parsed.value);
}

/** The records of a list; nothing at all counts as an empty list. */
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
