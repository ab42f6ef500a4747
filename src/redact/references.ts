import { collections, type RecordOf } from "../model/collections.ts";
import type { CollectionName, ReferenceTarget } from "../model/reference.ts";
import { type FoundReference, referencesIn } from "../model/shape/references-in.ts";

export type AnyRecord = RecordOf<CollectionName>;

/** Every id by which a record refers to another one. */
export function referencesOf(collection: CollectionName, record: AnyRecord): FoundReference[] {
  return referencesIn(collections[collection].schema, record);
}

/**
 * A copy of a record with its references mapped. One that is mapped to nothing leaves its list,
 * and two that are mapped to the same id stand there once.
 */
export function mapReferences(
  collection: CollectionName,
  record: AnyRecord,
  map: (target: ReferenceTarget, id: string) => string | undefined,
): AnyRecord {
  const copy = structuredClone(record);
  const lists = new Set<unknown[]>();
  for (const { target, id, path } of referencesOf(collection, record)) {
    const around = path.slice(0, -1).reduce<unknown>(step, copy) as Record<
      string | number,
      unknown
    >;
    const last = path.at(-1) ?? "";
    const mapped = map(target, id);
    if (mapped === id) continue;
    if (Array.isArray(around)) lists.add(around);
    if (mapped === undefined && !Array.isArray(around)) delete around[last];
    else around[last] = mapped;
  }
  for (const list of lists) {
    list.splice(0, list.length, ...new Set(list.filter((item) => item !== undefined)));
  }
  return copy;
}

function step(value: unknown, key: string | number): unknown {
  return (value as Record<string | number, unknown>)[key];
}
