import { wordsIn } from "../model/change-record.ts";
import type { CollectionName, RecordsByCollection, ReferenceTarget } from "../model/reference.ts";
import type { LocalizedText } from "../model/text.ts";
import type { Content } from "./content.ts";
import { recordNamed, type Side, textsOf } from "./side.ts";

/** Reads one field of a record, or of the head. */
export interface Reader<R> {
  readonly field: string;
  /** The field of the data that it reads, if that has another name. */
  readonly from?: string;
  /** There is more to that field than it tells. */
  readonly isPart?: boolean;
  readonly read: (record: R, side: Side) => Content | undefined;
}

type Get<R, T> = (record: R) => T | undefined;

/** That a translation calls itself something else is left to the other fields. */
export const text = <R>(field: string, get: Get<R, LocalizedText>): Reader<R> => ({
  field,
  isPart: true,
  read: (record, side) => {
    const found = get(record);
    // What nobody has stated is not there.
    return found === undefined || found === "notStated"
      ? undefined
      : { as: "text", texts: textsOf(side, found) };
  },
});

/** A text so short that it is shown whole. */
export const phrase = <R>(field: string, get: Get<R, LocalizedText>): Reader<R> => ({
  field,
  read: (record, side) => {
    const found = get(record);
    return found === undefined || found === "notStated"
      ? undefined
      : { as: "words", words: [textsOf(side, found)] };
  },
});

export const code = <R>(field: string, get: Get<R, string>): Reader<R> => ({
  field,
  read: (record) => {
    const found = get(record);
    return found === undefined ? undefined : { as: "code", code: found };
  },
});

export const date = <R>(field: string, get: Get<R, string>): Reader<R> => ({
  field,
  read: (record) => {
    const found = get(record);
    return found === undefined ? undefined : { as: "date", date: found };
  },
});

/** Records of another collection, shown by their names. A new name is told there. */
export const names = <R>(
  field: string,
  target: "people" | "organisations" | "sources",
  get: Get<R, readonly string[] | string>,
): Reader<R> => ({
  field,
  read: (record, side) => {
    const found = get(record);
    if (found === "unattributed" || found === "notStated") return { as: "code", code: found };
    const ids = typeof found === "string" ? [found] : (found ?? []);
    if (ids.length === 0) return undefined;
    const named = ids.map((id) => nameOf(side, target, id));
    return {
      as: "words",
      words: named.map(({ words }) => words),
      keys: named.map(({ key }) => key),
    };
  },
});

function nameOf(side: Side, target: "people" | "organisations" | "sources", id: string) {
  const record = recordNamed(side, target, id);
  const name = record === undefined ? id : "name" in record ? record.name : record.title;
  const words = textsOf(side, name);
  // Whoever is not named is the same as long as the same words stand for them.
  const isWithheld = record !== undefined && "withheld" in record && record.withheld === true;
  const label = wordsIn(words, side.edition.primaryLanguage) ?? "";
  return { words, key: isWithheld ? `withheld: ${label}` : side.originalId(target, id) };
}

/** What a statement rests on. */
export const rests = <R>(field: string, get: Get<R, RecordsByCollection>): Reader<R> => ({
  field,
  read: (record, side) => ({ as: "entries", keys: evidenceKeys(side, get(record)) }),
});

export function evidenceKeys(side: Side, records: RecordsByCollection | undefined): string[] {
  return Object.entries(records ?? {}).flatMap(([collection, ids]) =>
    (ids ?? []).map(
      (id) =>
        `${collection}/${side.originalId(collection as CollectionName & ReferenceTarget, id)}`,
    ),
  );
}

/** A list of texts. One that reads otherwise in the primary language counts as another one. */
export const texts = <R>(field: string, get: Get<R, readonly LocalizedText[]>): Reader<R> => ({
  field,
  isPart: true,
  read: (record, side) => ({
    as: "entries",
    keys: (get(record) ?? []).map((entry) => {
      const found = textsOf(side, entry);
      return wordsIn(found, side.edition.primaryLanguage) ?? JSON.stringify(found);
    }),
  }),
});
