import { fold } from "./fold.ts";
import { originalSpan, type SearchableText, type Span } from "./searchable.ts";

/** An attribution further away than this, in code points, belongs to something else. */
const furthest = 400;

/** The places at which a text stands in a source when both are folded. */
export function occurrences(words: string, text: SearchableText): readonly Span[] {
  const folded = fold(words);
  const found: Span[] = [];
  if (folded === "") return found;
  let from = text.folded.indexOf(folded);
  while (from >= 0) {
    found.push(originalSpan(text, { from, to: from + folded.length }));
    from = text.folded.indexOf(folded, from + 1);
  }
  return found;
}

/** The one place that is nearest to the words of attribution; none if two are as near. */
export function nearestToAttribution<T>(
  places: readonly T[],
  attributionText: string | undefined,
  text: SearchableText,
  spanOf: (place: T) => Span,
): T | undefined {
  if (attributionText === undefined) return undefined;
  const attributions = occurrences(attributionText, text);
  const distances = places
    .map((place) => ({
      place,
      distance: attributions.reduce(
        (least, words) => Math.min(least, distance(words, spanOf(place))),
        Number.POSITIVE_INFINITY,
      ),
    }))
    .filter((candidate) => candidate.distance <= furthest)
    .sort((one, other) => one.distance - other.distance);
  const [first, second] = distances;
  return first !== undefined && first.distance !== second?.distance ? first.place : undefined;
}

const distance = (one: Span, other: Span): number =>
  Math.max(0, other.start - one.end, one.start - other.end);
