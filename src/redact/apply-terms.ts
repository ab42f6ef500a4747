import type { Collections, Edition } from "../model/edition.ts";
import type { Organisation } from "../model/person.ts";
import { type Quote, recordStatusOf } from "../model/quote.ts";
import { type CollectionName, collectionNames, type ReferenceTarget } from "../model/reference.ts";
import type { Source } from "../model/source.ts";
import type { Note } from "../model/statements.ts";
import { type Mask, maskFinder } from "./masks.ts";
import { Pseudonyms } from "./pseudonyms.ts";
import { type AnyRecord, mapReferences, referencesOf } from "./references.ts";
import { newIds, withIds } from "./rename.ts";
import type { Labels, Redacted, Terms } from "./types.ts";

/** Makes of an edition what may be printed of it. Pure; what nobody protects stays as it is. */
export function applyTerms(edition: Edition, terms: Terms, labels: Labels): Redacted {
  const pseudonyms = new Pseudonyms(edition, labels);
  const maskOf = maskFinder(edition, terms);
  const map = (name: CollectionName): AnyRecord[] =>
    edition[name]
      .filter((record) => isPrinted(name, record, terms))
      .map((record) => {
        const mask = maskOf(name, record);
        const mapped = mapReferences(name, record, (target, id) => {
          if (target === "quotes" && terms.gone.has(id)) return undefined;
          const voice = target === "people" ? mask.get(id) : undefined;
          return voice === undefined ? id : pseudonyms.idFor(id, voice);
        });
        return withoutTraces(edition, name, record, mapped, mask);
      });
  const mapped = Object.fromEntries(
    collectionNames.map((name) => [name, map(name)]),
  ) as unknown as Collections;

  const printed = withoutUnused(edition, { ...edition, ...mapped }, terms);
  const secrets = [
    ...missing(edition.people, printed.people),
    ...missing(edition.organisations, printed.organisations),
  ];
  const whole: Edition = { ...printed, people: [...printed.people, ...pseudonyms.people] };
  const ids = newIds(whole, secrets, new Set(terms.voices.keys()));
  const renamed = new Map<string, string | undefined>(ids);
  for (const name of collectionNames) {
    for (const { id } of missing<AnyRecord>(edition[name], whole[name])) {
      renamed.set(`${name}/${id}`, undefined);
    }
  }
  return { edition: withIds(whole, ids), renamed };
}

/** A note about words that are not printed goes with them, unless it is about others as well. */
function isPrinted(name: CollectionName, record: AnyRecord, { gone, hidden }: Terms): boolean {
  if (name === "people") return !hidden.has(record.id);
  if (name === "quotes") return !gone.has(record.id);
  const quotes = name === "notes" ? ((record as Note).about?.quotes ?? []) : [];
  return quotes.length === 0 || quotes.some((id) => !gone.has(id));
}

/** Leaves out the fields that would lead to whoever is not named. */
function withoutTraces(
  edition: Edition,
  name: CollectionName,
  original: AnyRecord,
  mapped: AnyRecord,
  mask: Mask,
): AnyRecord {
  if (name === "people") {
    // A label beside a name would say whom it stands for elsewhere.
    return without(mapped, ["publicLabel", "aliases"]);
  }
  if (name === "quotes") {
    const quote = original as Quote;
    const status = recordStatusOf(edition.head, quote);
    const isMasked = Array.isArray(quote.speakers) && quote.speakers.some((id) => mask.has(id));
    const kept = isMasked ? without(mapped, ["attributionText"]) : mapped;
    return { ...kept, ...(status !== undefined && { recordStatus: status }) } as AnyRecord;
  }
  if (name === "sources") {
    const { creators } = original as Source;
    if (Array.isArray(creators) && creators.some((id) => mask.has(id))) {
      return without(mapped, ["creatorsAsPrinted", "url", "doi", "identifier"]);
    }
  }
  return mapped;
}

/**
 * Leaves out what only led to somebody who is not named: people whom nothing names any more,
 * their organisations with those above them, and sources of words that are not printed. Where
 * the whole edition is under the Chatham House Rule, whoever nothing names was a participant.
 */
function withoutUnused(original: Edition, mapped: Edition, terms: Terms): Edition {
  const led = new Set([...terms.voices.values()].flatMap((mask) => [...mask.keys()]));
  const sources = new Set<string>();
  for (const quote of original.quotes.filter(({ id }) => terms.gone.has(id))) {
    for (const id of Array.isArray(quote.speakers) ? quote.speakers : []) led.add(id);
    for (const id of [quote.source, quote.report]) if (id !== undefined) sources.add(id);
  }
  if (original.head.recordStatus === "chatham-house") {
    for (const { id } of original.people) led.add(id);
  }
  let edition = drop(mapped, "sources", sources);
  edition = drop(edition, "people", led);
  const gone = missing(original.people, edition.people);
  const organisations = new Set(
    gone.flatMap(({ roles }) => (roles ?? []).flatMap((role) => role.organisation ?? [])),
  );
  // The parents of an organisation lead to it.
  const byId = new Map(original.organisations.map((record) => [record.id, record]));
  for (const id of organisations) {
    const parent: Organisation["parent"] = byId.get(id)?.parent;
    if (parent !== undefined) organisations.add(parent);
  }
  return drop(edition, "organisations", organisations);
}

/**
 * Leaves out those of the candidates that no record leads to which stays: also those that only
 * refer to one another.
 */
function drop(
  edition: Edition,
  name: "sources" | "people" | "organisations",
  candidates: ReadonlySet<string>,
): Edition {
  if (candidates.size === 0) return edition;
  const records: readonly AnyRecord[] = edition[name];
  const stays = (record: AnyRecord): boolean => !candidates.has(record.id);
  const used = new Set<string>();
  for (const other of collectionNames) {
    const others: readonly AnyRecord[] = edition[other];
    for (const record of other === name ? others.filter(stays) : others) {
      for (const id of idsIn(other, record, name)) used.add(id);
    }
  }
  const byId = new Map(records.map((record) => [record.id, record]));
  // What is added while it is gone through is gone through as well.
  for (const id of used) {
    const record = byId.get(id);
    if (!record || stays(record)) continue;
    for (const next of idsIn(name, record, name)) used.add(next);
  }
  return { ...edition, [name]: records.filter((record) => stays(record) || used.has(record.id)) };
}

/** The ids of one collection that a record refers to. */
function* idsIn(name: CollectionName, record: AnyRecord, wanted: ReferenceTarget) {
  for (const { target, id } of referencesOf(name, record)) if (target === wanted) yield id;
}

function missing<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): T[] {
  const left = new Set(after.map(({ id }) => id));
  return before.filter(({ id }) => !left.has(id));
}

function without(record: AnyRecord, fields: readonly string[]): AnyRecord {
  const kept = Object.entries(record).filter(([field]) => !fields.includes(field));
  return Object.fromEntries(kept) as unknown as AnyRecord;
}
