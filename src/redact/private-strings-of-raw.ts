import type { Person } from "../model/person.ts";
import type { PrivateString } from "../model/private-string.ts";
import { collectionNames } from "../model/reference.ts";
import type { RawEdition } from "../model/workspace.ts";
import { oldIds, stringsOfPerson } from "./private-strings.ts";
import { textsWithin, wordsOf } from "./rename.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * What must stand in no diagnostic about an edition that has faults, as far as its records can be
 * made out. Rather too much than too little: nothing is built of it.
 */
export function privateStringsOfRaw({ head, collections }: RawEdition): PrivateString[] {
  const terms = fieldsOf(head.value).recordStatus;
  const quotes = collections.quotes
    .map(({ value }) => fieldsOf(value))
    .filter(
      ({ recordStatus = terms }) => recordStatus !== undefined && recordStatus !== "on-record",
    );
  const spoken = new Set(quotes.flatMap(({ speakers }) => textsWithin(speakers)));
  const people = collections.people
    .map(({ value }) => fieldsOf(value))
    .filter(({ id, withheld }) => isTrue(withheld) || spoken.has(String(id)))
    .map((fields) => fields as unknown as Person);
  if (people.length === 0 && quotes.length === 0) return [];
  const telling = new Set(people.flatMap(wordsOf));
  const ids = collectionNames.flatMap((name) =>
    collections[name].flatMap(({ value }) => textsWithin(fieldsOf(value).id)),
  );
  return [
    ...people.flatMap(stringsOfPerson),
    ...oldIds([
      ...quotes.flatMap(({ id }) => textsWithin(id)),
      ...ids.filter((id) => id.split("-").some((part) => telling.has(part))),
    ]),
  ];
}

/** Whatever is written there and is not "false" is meant to protect. */
function isTrue(withheld: unknown): boolean {
  return withheld !== undefined && withheld !== "false" && withheld !== false;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}
