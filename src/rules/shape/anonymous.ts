import type { Ground } from "../../model/rests-on.ts";
import { hasNamedVoice, isUnnamed } from "../../model/voices.ts";

/**
 * Whether there are voices and none has a name. A source counts as a voice of its own: it has a
 * name where it has an author, a publisher or a place of publication.
 */
export function isAnonymous({ quotes, sources, findings, risks }: Ground): boolean {
  const voices = [
    ...quotes.map(hasNamedVoice),
    ...sources.map((source) => !isUnnamed(source)),
    ...findings.flatMap(({ attributedTo }) => (attributedTo?.length ? [true] : [])),
    ...risks.flatMap(({ saidBy }) => (Array.isArray(saidBy) && saidBy.length > 0 ? [true] : [])),
  ];
  return voices.length > 0 && !voices.includes(true);
}
