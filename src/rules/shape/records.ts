import type { z } from "zod";
import { addAll } from "../../model/add-all.ts";
import { collections, type RecordOf } from "../../model/collections.ts";
import type { Outcome, Problem } from "../../model/diagnostic.ts";
import type { Suggest } from "../../model/nearest.ts";
import type { CollectionName, ReferenceTarget } from "../../model/reference.ts";
import { quoted } from "../../model/shape/describe.ts";
import { parseRecord } from "../../model/shape/parse-record.ts";
import type { RawRecord } from "../../model/workspace.ts";
import { rawId } from "./places.ts";

/** The records of a collection that are as the model wants them, and what is wrong with the others. */
export function checkRecords<C extends CollectionName>(
  name: C,
  raw: readonly RawRecord[],
  idsOf: (target: ReferenceTarget) => Iterable<string>,
  suggest: Suggest,
): Outcome<RecordOf<C>[]> {
  const schema = collections[name].schema as unknown as z.ZodType<RecordOf<C>>;
  const first = new Map<string, RawRecord>();
  const value: RecordOf<C>[] = [];
  const problems: Problem[] = [];
  for (const record of raw) {
    const id = rawId(record);
    const parsed = parseRecord(
      schema,
      record,
      id === undefined ? { idsOf, suggest } : { idsOf, suggest, record: `${name}/${id}` },
    );
    addAll(problems, parsed.problems);
    const earlier = id === undefined ? undefined : first.get(id);
    if (id !== undefined && earlier) problems.push(duplicate(name, id, record, earlier));
    else if (id !== undefined) first.set(id, record);
    if (parsed.value !== undefined && !earlier) value.push(parsed.value);
  }
  return { value, problems };
}

function duplicate(
  collection: CollectionName,
  id: string,
  record: RawRecord,
  earlier: RawRecord,
): Problem {
  const { file, line, column } = earlier.locate(["id"]);
  return {
    rule: "duplicate-id",
    message: `expected each id once in ${collection}; ${quoted(id)} already stands at ${file}:${line}:${column}`,
    hint: "Rename one of the two, or delete it.",
    place: record.locate(["id"]),
    record: `${collection}/${id}`,
  };
}
