import type { Place } from "../../model/diagnostic.ts";
import { type CollectionName, collectionNames } from "../../model/reference.ts";
import type { FieldPath, RawEdition, RawRecord } from "../../model/workspace.ts";

/** A record by collection and id, or the head of the edition. */
export type RecordName = `${CollectionName}/${string}` | "edition";

/** Where a field of a record stands, or the nearest thing around it. */
export type PlaceOf = (record: RecordName, path: FieldPath, at?: "value" | "key") => Place;

/**
 * Finds places by the names of records. A field of the head that the edition
 * takes from `briefwright.yaml` has its place there.
 */
export function placeFinder(raw: RawEdition, settings?: RawRecord): PlaceOf {
  const records = recordsByName(raw);
  return (name, path, at) => {
    if (name !== "edition") return (records.get(name) ?? raw.head).locate(path, at);
    const [field] = path;
    const isInherited =
      field !== undefined && !hasField(raw.head, field) && settings && hasField(settings, field);
    return (isInherited ? settings : raw.head).locate(path, at);
  };
}

/** Finds where a record begins, by its name; one that is named otherwise in the data is not found. */
export function recordFinder(raw: RawEdition): (name: string) => Place | undefined {
  const records = recordsByName(raw);
  return (name) => records.get(name)?.locate([]);
}

function recordsByName(raw: RawEdition): Map<string, RawRecord> {
  const records = new Map<string, RawRecord>();
  for (const collection of collectionNames) {
    for (const record of raw.collections[collection]) {
      const name = `${collection}/${rawId(record) ?? ""}`;
      if (!records.has(name)) records.set(name, record);
    }
  }
  return records;
}

/** The id of a record as it was read, if it has one. */
export function rawId({ value }: RawRecord): string | undefined {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  return typeof id === "string" ? id : undefined;
}

function hasField({ value }: RawRecord, field: string | number): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, field);
}
