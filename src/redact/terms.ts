import type { Edition } from "../model/edition.ts";
import { type RecordStatus, recordStatusOf } from "../model/quote.ts";
import type { PersonId, RecordId, Terms, Voice } from "./types.ts";

/**
 * What the terms on which words were given mean for print.
 * - background: the words, and a label in place of the speaker.
 * - Chatham House Rule: the words; of those present nobody and no affiliation.
 * - deep background, off the record: nothing of it; what rests on it names nobody for it.
 */
const unprinted: readonly RecordStatus[] = ["deep-background", "off-record"];

/** Reads from an edition whom it protects, and how. */
export function termsOf(edition: Edition): Terms {
  const hidden = new Set(edition.people.filter(({ withheld }) => withheld).map(({ id }) => id));
  const gone = new Set<RecordId>();
  const voices = new Map<RecordId, ReadonlyMap<PersonId, Voice>>();
  for (const quote of edition.quotes) {
    const status = recordStatusOf(edition.head, quote);
    if (status !== undefined && unprinted.includes(status)) gone.add(quote.id);
    const speakers = Array.isArray(quote.speakers) ? quote.speakers : [];
    const voice = voiceOn(status);
    const masked = speakers.filter((id) => hidden.has(id) || voice !== undefined);
    if (masked.length > 0) {
      voices.set(quote.id, new Map(masked.map((id) => [id, voice ?? "label"])));
    }
  }
  return { hidden, gone, voices };
}

/** What stands for a speaker on those terms; nothing where they are named. */
function voiceOn(status: RecordStatus | undefined): Voice | undefined {
  if (status === undefined) return undefined;
  // A label may name an affiliation, and the Chatham House Rule protects that as well.
  if (status === "chatham-house") return "participant";
  if (unprinted.includes(status)) return "speaker";
  return status === "background" ? "label" : undefined;
}
