import type { Edition } from "../model/edition.ts";
import type { CollectionName } from "../model/reference.ts";
import { type AnyRecord, referencesOf } from "./references.ts";
import type { PersonId, Terms } from "./types.ts";

/** Who is not named in a record, and what stands for them. */
export type Mask = ReadonlyMap<PersonId, "label" | "participant">;

/**
 * Who is not named in which record. Besides the quotation itself these are its source, and what
 * rests on it: a finding that cites the words and names the speaker would give them away.
 */
export function maskFinder(
  edition: Edition,
  { hidden, voices }: Terms,
): (collection: CollectionName, record: AnyRecord) => Mask {
  const ofSources = new Map<string, Map<PersonId, "label" | "participant">>();
  for (const { id, source, report } of edition.quotes) {
    for (const at of [source, report]) {
      if (at === undefined) continue;
      const mask = ofSources.get(at) ?? new Map();
      for (const [person, voice] of voices.get(id) ?? []) mask.set(person, voice);
      ofSources.set(at, mask);
    }
  }
  const everywhere = [...hidden].map((id) => [id, "label"] as const);
  return (collection, record) => {
    if (collection === "quotes") return new Map([...everywhere, ...(voices.get(record.id) ?? [])]);
    if (collection === "sources") {
      return new Map([...everywhere, ...(ofSources.get(record.id) ?? [])]);
    }
    const cited = referencesOf(collection, record).filter(({ target }) => target === "quotes");
    return new Map([...everywhere, ...cited.flatMap(({ id }) => [...(voices.get(id) ?? [])])]);
  };
}
