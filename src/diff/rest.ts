import type { Texts } from "../model/change-record.ts";
import { collections } from "../model/collections.ts";
import type { CollectionName } from "../model/reference.ts";
import { referencesIn } from "../model/shape/references-in.ts";
import { isLocalizedText, type Schema, walk } from "../model/shape/schema-walk.ts";
import type { LocalizedText } from "../model/text.ts";
import { differingLanguages, type Side, textsOf } from "./side.ts";

/** The fields of a record, other than `told`, in which two editions do not say the same. */
export function otherFields(
  collection: CollectionName,
  [before, after]: readonly [object, object],
  [old, now]: readonly [Side, Side],
  told: ReadonlySet<string>,
): string[] {
  // Most records are the same to the letter, and need no closer look.
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const { schema } = collections[collection];
  const [one, other] = [plain(schema, before, old), plain(schema, after, now)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((field) => field !== "id" && !told.has(field))
    .filter((field) => !isSame(one[field], other[field]))
    .sort();
}

type Plain = Readonly<Record<string, unknown>>;

/** Marks a text by language among the maps of a record. */
class Localized {
  readonly texts: Texts;
  constructor(texts: Texts) {
    this.texts = texts;
  }
}

/** A record whatever way it was written: texts by language, references by the ids of the data. */
function plain(schema: Schema, record: object, side: Side): Plain {
  const replaced = new Map<string, unknown>();
  for (const { schema: found, value, path } of walk(schema, record)) {
    if (!isLocalizedText(found)) continue;
    // The walk has found it to be what its schema says.
    replaced.set(path.join("/"), new Localized(textsOf(side, value as LocalizedText)));
  }
  for (const { target, id, path } of referencesIn(schema, record)) {
    replaced.set(path.join("/"), side.originalId(target, id));
  }
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [field, copy(value, field)]),
  );

  function copy(value: unknown, path: string): unknown {
    if (replaced.has(path)) return replaced.get(path);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item, index) => copy(item, `${path}/${index}`));
    const fields = Object.entries(value).map(([name, item]) => [
      name,
      copy(item, `${path}/${name}`),
    ]);
    return Object.fromEntries(fields);
  }
}

/** What a reader is told about a text: nothing of one that is plain, an original or a translation. */
function statusOf(texts: Texts, language: string): string {
  const text = texts[language];
  const status = typeof text === "object" ? text.status : "source";
  return status === "translation" ? "source" : status;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Localized && other instanceof Localized) {
    return (
      differingLanguages(one.texts, other.texts).length === 0 &&
      Object.keys(other.texts).every(
        (language) =>
          one.texts[language] === undefined ||
          statusOf(one.texts, language) === statusOf(other.texts, language),
      )
    );
  }
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) {
    return one === other;
  }
  const [before, after] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...new Set([...before.keys(), ...after.keys()])].every((field) =>
    isSame(before.get(field), after.get(field)),
  );
}
