import { createHash } from "node:crypto";
import type { Collections, Edition } from "../model/edition.ts";
import type { Organisation, Person } from "../model/person.ts";
import { type CollectionName, collectionNames } from "../model/reference.ts";
import { type AnyRecord, mapReferences } from "./references.ts";
import type { RecordId } from "./types.ts";

/**
 * New ids for records whose own would tell: they go into anchors, and are often made of a name
 * (`lu-close`). A quotation's comes from its words, so that a lock holds when others are added.
 */
export function newIds(
  edition: Collections,
  secrets: readonly (Person | Organisation)[],
  masked: ReadonlySet<RecordId>,
): Map<string, string> {
  const telling = new Set(secrets.flatMap(wordsOf));
  const long = [...telling].filter((word) => word.length >= 4);
  const tells = (id: string): boolean =>
    id.split("-").some((part) => telling.has(part) || long.some((word) => part.includes(word)));
  const ids = new Map<string, string>();
  const taken = new Set(collectionNames.flatMap((name) => edition[name].map(({ id }) => id)));
  let count = 0;
  for (const name of collectionNames) {
    for (const record of edition[name]) {
      if (name === "people" && "withheld" in record && record.withheld) continue;
      if (!tells(record.id) && !(name === "quotes" && masked.has(record.id))) continue;
      const base = "source" in record ? `quote-${hashOf(record.text)}` : `record-${++count}`;
      let id = base;
      for (let more = 2; taken.has(id); more++) id = `${base}-${more}`;
      taken.add(id);
      ids.set(`${name}/${record.id}`, id);
    }
  }
  return ids;
}

/** The collections with every record and every reference under its new id. */
export function withIds(edition: Edition, ids: ReadonlyMap<string, string>): Edition {
  if (ids.size === 0) return edition;
  const idOf = (collection: string, id: string): string => ids.get(`${collection}/${id}`) ?? id;
  const renamed = (name: CollectionName): AnyRecord[] =>
    edition[name].map((record) => ({
      ...mapReferences(name, record, idOf),
      id: idOf(name, record.id),
    }));
  const collections = Object.fromEntries(collectionNames.map((name) => [name, renamed(name)]));
  const { waivers } = edition.head;
  const head = {
    ...edition.head,
    ...(waivers && {
      waivers: waivers.map(({ record, ...waiver }) => ({
        ...waiver,
        ...(record !== undefined && { record: renamedRecord(record, idOf) }),
      })),
    }),
  };
  return { ...edition, ...(collections as unknown as Collections), head };
}

/** A record as `<collection>/<id>`, under its new id. */
function renamedRecord(name: string, idOf: (collection: string, id: string) => string): string {
  const [collection = "", id = ""] = name.split("/");
  return `${collection}/${idOf(collection, id)}`;
}

/** The words in Latin letters by which an id could tell who is meant. */
export function wordsOf(record: Person | Organisation): string[] {
  const names = [record.name, record.asPrinted, "aliases" in record ? record.aliases : []];
  const texts = [record.id, ...textsWithin(names)].join(" ");
  const plain = texts.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (plain.match(/[a-z0-9]{2,}/g) ?? []).filter((word) => !common.has(word));
}

/** Words of names of institutions that tell nobody. */
const common = new Set(["of", "the", "and", "for", "de", "la", "du", "in", "on", "at"]);

/** Every string inside a value; of a text with its provenance the text alone. */
export function textsWithin(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  if ("text" in value && "status" in value) return textsWithin(value.text);
  return Object.values(value).flatMap(textsWithin);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
