import type { Edition } from "../model/edition.ts";
import { type RecordStatus, recordStatusOf } from "../model/quote.ts";

/** Terms that protect somebody, from the mildest to the strictest. */
const protecting: readonly RecordStatus[] = [
  "background",
  "chatham-house",
  "deep-background",
  "off-record",
];

/**
 * The edition before, with whatever the new one protects protected in it as well: what was
 * printed freely then must not come back where the two are compared. What it protected itself
 * stays protected.
 */
export function inheritTerms(old: Edition, now: Edition): Edition {
  const people = new Map(now.people.map((person) => [person.id, person]));
  const quotes = new Map(now.quotes.map((quote) => [quote.id, quote]));
  return {
    ...old,
    people: old.people.map((person) => {
      const later = people.get(person.id);
      if (!later?.withheld || person.withheld) return person;
      const { publicLabel } = later;
      return { ...person, withheld: true, ...(publicLabel !== undefined && { publicLabel }) };
    }),
    quotes: old.quotes.map((quote) => {
      const later = quotes.get(quote.id);
      const status = later && recordStatusOf(now.head, later);
      const isStricter = rank(status) > rank(recordStatusOf(old.head, quote));
      return isStricter && status !== undefined ? { ...quote, recordStatus: status } : quote;
    }),
  };
}

const rank = (status: RecordStatus | undefined): number =>
  status === undefined ? -1 : protecting.indexOf(status);
