import type { Edition } from "../model/edition.ts";
import { type RecordStatus, recordStatusOf } from "../model/quote.ts";
import type { PersonId, RecordId, Terms } from "./types.ts";

/**
 * What the terms on which words were given mean for print.
 * - background: the words, and a label in place of the speaker.
 * - Chatham House Rule: the words; of those present nobody and no affiliation.
 * - deep background, off the record: nothing of it.
 */
const unprinted: readonly RecordStatus[] = ["deep-background", "off-record"];

/** Reads from an edition whom it protects, and how. */
export function termsOf(edition: Edition): Terms {
  const hidden = new Set(edition.people.filter(({ withheld }) => withheld).map(({ id }) => id));
  const gone = new Set<RecordId>();
  const voices = new Map<RecordId, ReadonlyMap<PersonId, "label" | "participant">>();
  for (const quote of edition.quotes) {
    const status = recordStatusOf(edition.head, quote);
    if (status !== undefined && unprinted.includes(status)) gone.add(quote.id);
    const speakers = Array.isArray(quote.speakers) ? quote.speakers : [];
    const masked = speakers.filter(
      (id) => hidden.has(id) || status === "background" || status === "chatham-house",
    );
    // A label may name an affiliation, and the Chatham House Rule protects that as well.
    const voice = status === "chatham-house" ? "participant" : "label";
    if (masked.length > 0) voices.set(quote.id, new Map(masked.map((id) => [id, voice])));
  }
  return { hidden, gone, voices };
}
