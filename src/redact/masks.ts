import { addAll } from "../model/add-all.ts";
import type { Edition } from "../model/edition.ts";
import type { CollectionName } from "../model/reference.ts";
import { type AnyRecord, referencesOf } from "./references.ts";
import { type PersonId, type Terms, type Voice, voices as voicesByStrictness } from "./types.ts";

/** Who is not named in a record, and what stands for them. */
export type Mask = ReadonlyMap<PersonId, Voice>;

/**
 * Who is not named in which record. Besides the quotation itself these are its source, and what
 * rests on it: a finding that cites the words and names the speaker would give them away.
 */
export function maskFinder(
  edition: Edition,
  { hidden, voices }: Terms,
): (collection: CollectionName, record: AnyRecord) => Mask {
  const ofSources = new Map<string, [PersonId, Voice][]>();
  for (const { id, source, report } of edition.quotes) {
    for (const at of [source, report]) {
      if (at === undefined) continue;
      const heard = ofSources.get(at) ?? [];
      addAll(heard, voices.get(id) ?? []);
      ofSources.set(at, heard);
    }
  }
  const everywhere = [...hidden].map((id): [PersonId, Voice] => [id, "label"]);
  return (collection, record) => {
    if (collection === "quotes") return strictest(everywhere, voices.get(record.id) ?? []);
    if (collection === "sources") return strictest(everywhere, ofSources.get(record.id) ?? []);
    const cited = referencesOf(collection, record).filter(({ target }) => target === "quotes");
    return strictest(everywhere, ...cited.map(({ id }) => voices.get(id) ?? []));
  };
}

/** Whoever is not named on several terms at once is protected as the strictest of them asks. */
function strictest(...masks: readonly Iterable<readonly [PersonId, Voice]>[]): Mask {
  const mask = new Map<PersonId, Voice>();
  for (const [person, voice] of masks.flatMap((some) => [...some])) {
    const before = mask.get(person);
    const isStricter =
      before === undefined ||
      voicesByStrictness.indexOf(voice) > voicesByStrictness.indexOf(before);
    if (isStricter) mask.set(person, voice);
  }
  return mask;
}
