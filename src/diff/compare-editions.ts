import type {
  ChangeRecord,
  ComparedEdition,
  FieldChange,
  RecordChange,
} from "../model/change-record.ts";
import type { EditionHead } from "../model/edition.ts";
import { type CollectionName, collectionNames } from "../model/reference.ts";
import { compareCollection } from "./compare-collection.ts";
import { changeOf } from "./content.ts";
import { bearsOut, declaredChanges } from "./declared.ts";
import { headFields, headOthers } from "./head.ts";
import { type Side, textsOf } from "./side.ts";

/** In the order of telling: what is concluded before what it was concluded from. */
const tellingOrder = [
  "judgements",
  "risks",
  "findings",
  "quotes",
  "issues",
  "events",
  "sources",
  "people",
  "organisations",
  "notes",
] as const satisfies readonly CollectionName[];

export interface ComparedEditions {
  readonly record: ChangeRecord;
  /** Ids of the new edition's data that stood for other things in the old one, as `<collection>/<id>`. */
  readonly reused: readonly string[];
  /** Indices of declared changes that the data does not show. */
  readonly unfounded: readonly number[];
}

/**
 * Compares two editions, both of them as they may be printed, record by record. Pure.
 * @param declared what the new edition says about its changes, as the data has it
 */
export function compareEditions(
  old: Side,
  now: Side,
  declared: EditionHead["changes"] = [],
): ComparedEditions {
  const sayings = declaredChanges(declared, now);
  const compared = collectionNames.map((name) => compareCollection(name, old, now));
  const found = compared.flatMap(({ changes }) => changes);
  const became = new Map(found.map(({ original, change }) => [original, change.is]));
  const records = found.map(({ original, change }): RecordChange => {
    const saying = sayings.get(original);
    if (saying === undefined || !bearsOut(saying, change.is)) return change;
    return { ...change, isCorrection: true, declared: saying };
  });
  return {
    record: {
      from: nameOf(old),
      to: nameOf(now),
      head: headChanges(old, now),
      headOthers: headOthers(old, now),
      records: records.sort(byTelling),
    },
    reused: compared.flatMap(({ reused }) => reused),
    unfounded: declared.flatMap(({ record, kind, reason }, index) =>
      bearsOut({ as: kind, reason: textsOf(now, reason) }, became.get(record)) ? [] : [index],
    ),
  };
}

/** The record of an edition that has none before it. */
export function firstEdition(now: Side): ChangeRecord {
  return { from: null, to: nameOf(now), head: [], headOthers: [], records: [] };
}

function headChanges(old: Side, now: Side): FieldChange[] {
  return headFields.flatMap(({ field, read }) => {
    const change = changeOf(field, read(old.edition, old), read(now.edition, now));
    return change ?? [];
  });
}

function nameOf(side: Side): ComparedEdition {
  const { id, title, number, version, issued } = side.edition.head;
  return {
    id,
    title: textsOf(side, title),
    ...(number !== undefined && { number }),
    ...(version !== undefined && { version }),
    issued,
  };
}

const states = ["changed", "added", "removed"] as const satisfies readonly RecordChange["is"][];

/** Corrections first; sorting keeps the order of the data in what is alike. */
function byTelling(one: RecordChange, other: RecordChange): number {
  const rank = ({ isCorrection, collection, is }: RecordChange): number =>
    (isCorrection ? 0 : 1000) + tellingOrder.indexOf(collection) * 10 + states.indexOf(is);
  return rank(one) - rank(other);
}
