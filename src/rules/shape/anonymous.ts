import type { Source } from "../../model/source.ts";
import type { Ground } from "./rests-on.ts";

/**
 * Whether there are voices and none has a name. A source counts as a voice of its own: it has a
 * name where it has an author, a publisher or a place of publication.
 */
export function isAnonymous({ quotes, sources, findings, risks }: Ground): boolean {
  const voices = [
    ...quotes.map(({ attribution, speakers, report }) => {
      const isNobody = report === undefined && !Array.isArray(speakers);
      return !isNobody && attribution !== "anonymous";
    }),
    ...sources.map(isNamed),
    ...findings.flatMap(({ attributedTo }) => (attributedTo?.length ? [true] : [])),
    ...risks.flatMap(({ saidBy }) => (Array.isArray(saidBy) && saidBy.length > 0 ? [true] : [])),
  ];
  return voices.length > 0 && !voices.includes(true);
}

/** What is left open is not taken for anonymous. */
function isNamed({ creators, publisher, outlet }: Source): boolean {
  const isGiven = (value: unknown): boolean => value !== undefined && value !== "notStated";
  return creators !== "notStated" || isGiven(publisher) || isGiven(outlet);
}
