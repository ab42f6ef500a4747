import type { FieldChange, RecordChange } from "../model/change-record.ts";
import type { RecordOf } from "../model/collections.ts";
import type { Collections } from "../model/edition.ts";
import type { CollectionName } from "../model/reference.ts";
import { changeOf } from "./content.ts";
import { type Comparison, comparisons } from "./fields.ts";
import { positionChanges } from "./positions.ts";
import { otherFields } from "./rest.ts";
import { isAnotherThing } from "./reused.ts";
import type { Side } from "./side.ts";

export interface ComparedCollection {
  readonly changes: readonly {
    /** `<collection>/<id>` as the data has it. */
    readonly original: string;
    readonly change: RecordChange;
  }[];
  readonly reused: readonly string[];
}

type Sides = readonly [Side, Side];

/** Holds the records of a collection together by their ids. */
export function compareCollection<C extends CollectionName>(
  collection: C,
  old: Side,
  now: Side,
): ComparedCollection {
  const comparison: Comparison<RecordOf<C>> = comparisons[collection];
  const before = byOriginalId(collection, old);
  const after = byOriginalId(collection, now);
  const reused = [...after].flatMap(([id, record]) => {
    const earlier = before.get(id);
    if (earlier === undefined) return [];
    const identity = (of: RecordOf<C>, side: Side) => ({
      label: comparison.label(of, side),
      origin: comparison.origin(of, side),
    });
    return isAnotherThing(identity(earlier, old), identity(record, now)) ? [id] : [];
  });
  // What an id stood for before is gone, and what it stands for now is new.
  const isSame = (id: string): boolean => before.has(id) && after.has(id) && !reused.includes(id);
  const whole = (is: "added" | "removed", record: RecordOf<C>, side: Side): RecordChange => ({
    ...{ collection, id: record.id, is, isCorrection: false },
    label: comparison.label(record, side),
    fields: [],
    others: [],
  });
  const changes = [
    ...[...after].flatMap(([id, record]) => {
      const earlier = isSame(id) ? before.get(id) : undefined;
      const change = earlier
        ? changeOfRecord(collection, [earlier, record], [old, now])
        : whole("added", record, now);
      return change ? [{ original: `${collection}/${id}`, change }] : [];
    }),
    ...[...before].flatMap(([id, record]) =>
      isSame(id)
        ? []
        : [{ original: `${collection}/${id}`, change: whole("removed", record, old) }],
    ),
  ];
  return { changes, reused: reused.map((id) => `${collection}/${id}`) };
}

function changeOfRecord<C extends CollectionName>(
  collection: C,
  [before, after]: readonly [RecordOf<C>, RecordOf<C>],
  sides: Sides,
): RecordChange | undefined {
  const { fields: readers, ignored = [], label }: Comparison<RecordOf<C>> = comparisons[collection];
  const [old, now] = sides;
  const changed = readers.flatMap((reader) => {
    const change = changeOf(reader.field, reader.read(before, old), reader.read(after, now));
    return change ? [{ change, from: reader.from ?? reader.field }] : [];
  });
  const positions =
    "positions" in before && "positions" in after ? positionChanges([before, after], sides) : [];
  const fields: FieldChange[] = [...changed.map(({ change }) => change), ...positions];
  const told = new Set([
    ...ignored,
    ...readers.filter(({ isPart }) => !isPart).map(({ field, from }) => from ?? field),
    ...changed.map(({ from }) => from),
    ...(positions.length > 0 ? ["positions"] : []),
  ]);
  const others = otherFields(collection, [before, after], sides, told);
  if (fields.length + others.length === 0) return undefined;
  // Words that somebody said cannot change: they were quoted wrongly.
  const isCorrection = collection === "quotes" && fields.some(({ field }) => field === "text");
  return {
    collection,
    id: after.id,
    is: "changed",
    isCorrection,
    label: label(after, now),
    fields,
    others,
  };
}

/** The records that a reader knows of, by the ids of the data. */
function byOriginalId<C extends CollectionName>(
  collection: C,
  side: Side,
): Map<string, RecordOf<C>> {
  const collections: Collections = side.edition;
  const records: readonly RecordOf<C>[] = collections[collection];
  return new Map(
    records
      .filter((record) => !isUnseen(record))
      .map((record) => [side.originalId(collection, record.id), record]),
  );
}

/** Whoever is withheld is counted by each edition anew, and a resolved note is not printed. */
function isUnseen(record: RecordOf<CollectionName>): boolean {
  if ("withheld" in record && record.withheld === true) return true;
  return "about" in record && "status" in record && record.status === "resolved";
}
