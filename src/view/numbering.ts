import type { Edition } from "../model/edition.ts";
import { type CollectionName, collectionNames } from "../model/reference.ts";
import { speakerGroups } from "./speaker-groups.ts";

/** The number under which a record is known in every document and language: Q7, R3. */
export type NumberOf = (collection: CollectionName, id: string) => string;

const letters = {
  sources: "S",
  organisations: "O",
  people: "P",
  quotes: "Q",
  findings: "F",
  judgements: "J",
  issues: "I",
  risks: "R",
  events: "E",
  notes: "N",
} as const satisfies Record<CollectionName, string>;

/**
 * Numbers the records in the order of the data, quotations grouped by speaker
 * as the quote sheet prints them. The same in every language, so that a
 * meeting held in two languages can speak of Q7.
 */
export function numberRecords(edition: Edition): NumberOf {
  const numbers = new Map<string, string>();
  for (const collection of collectionNames) {
    const records: readonly { readonly id: string }[] =
      collection === "quotes"
        ? speakerGroups(edition.quotes).flatMap((group) => group.quotes)
        : edition[collection];
    for (const [index, { id }] of records.entries()) {
      numbers.set(`${collection}/${id}`, `${letters[collection]}${index + 1}`);
    }
  }
  return (collection, id) => numbers.get(`${collection}/${id}`) ?? id;
}
