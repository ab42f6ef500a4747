import { type Alignment, align } from "./align.ts";
import type { EditedQuotation } from "./editorial.ts";
import { originalSpan, passage, type SearchableText, type Span } from "./searchable.ts";

/** A stretch of words that both have, or only one. */
export interface MarkedWords {
  readonly kind: "same" | "quotation-only" | "source-only";
  readonly text: string;
}

/** The passage of a source that is most like a quotation that does not stand there. */
export interface NearPassage extends Span {
  /** How many characters of the folded texts differ. */
  readonly distance: number;
  readonly words: readonly MarkedWords[];
}

/** More than two characters in five differ: not the same words. */
const mostDifferences = 0.4;
const longestCompared = 20_000;
const candidateCount = 3;
/** How finely likely places are told apart, in characters. */
const bucket = 16;

/** The passage nearest to the first part of a quotation that the source does not hold as it is. */
export function findNearest(
  quotation: EditedQuotation,
  text: SearchableText,
): NearPassage | undefined {
  const missing =
    quotation.parts.find(({ folded }) => !text.folded.includes(folded)) ?? longest(quotation);
  return missing === undefined ? undefined : nearestTo(missing.folded, text);
}

const longest = ({ parts }: EditedQuotation) =>
  parts.toSorted((one, other) => other.folded.length - one.folded.length)[0];

function nearestTo(folded: string, text: SearchableText): NearPassage | undefined {
  const quotation = Array.from(folded);
  if (quotation.length === 0 || quotation.length > longestCompared) return undefined;
  const leeway = Math.min(150, Math.max(16, Math.ceil(quotation.length * 0.3)));
  // A likely place is known to two buckets; the leeway for what was added or dropped comes on top.
  const slack = leeway + 2 * bucket;
  let best: { alignment: Alignment; window: readonly string[]; from: number } | undefined;
  for (const diagonal of likelyPlaces(folded, text.folded)) {
    const from = Math.max(0, diagonal - Math.floor(leeway / 2));
    const window = Array.from(text.folded.slice(from, from + folded.length + slack));
    const alignment = align(quotation, window, slack);
    if (best === undefined || alignment.distance < best.alignment.distance) {
      best = { alignment, window, from };
    }
  }
  if (best === undefined || best.alignment.distance > quotation.length * mostDifferences) {
    return undefined;
  }
  return describe(best.alignment, quotation, best.window, best.from, text);
}

/**
 * Where in the source the quotation would start, by the short runs of characters that both have:
 * all those of one passage lie on about the same diagonal.
 */
function likelyPlaces(quotation: string, source: string): readonly number[] {
  const size = quotation.length > 8 ? 3 : quotation.length > 3 ? 2 : 1;
  const positions = new Map<string, number[]>();
  for (let at = 0; at + size <= quotation.length; at++) {
    const gram = quotation.slice(at, at + size);
    const known = positions.get(gram);
    if (known === undefined) positions.set(gram, [at]);
    // What is frequent tells nothing, and would cost time.
    else if (known.length < 8) known.push(at);
  }
  const votes = new Map<number, number>();
  for (let at = 0; at + size <= source.length; at++) {
    for (const position of positions.get(source.slice(at, at + size)) ?? []) {
      const place = Math.floor((at - position) / bucket);
      votes.set(place, (votes.get(place) ?? 0) + 1);
    }
  }
  return [...votes.keys()]
    .map((place) => ({
      start: Math.max(0, place * bucket),
      count: (votes.get(place) ?? 0) + (votes.get(place + 1) ?? 0),
    }))
    .sort((one, other) => other.count - one.count || one.start - other.start)
    .slice(0, candidateCount)
    .map(({ start }) => start);
}

function describe(
  { distance, stretches }: Alignment,
  quotation: readonly string[],
  window: readonly string[],
  from: number,
  text: SearchableText,
): NearPassage {
  // The window counts code points, the folded copy UTF-16 units.
  const unit = (position: number): number => from + window.slice(0, position).join("").length;
  const spanOf = (start: number, end: number): Span =>
    originalSpan(text, { from: unit(start), to: unit(end) });
  const inSource = stretches.filter(({ source }) => source[1] > source[0]);
  const whole = spanOf(inSource[0]?.source[0] ?? 0, inSource.at(-1)?.source[1] ?? 0);
  const words = stretches.map(({ kind, quotation: ours, source: theirs }) => ({
    kind,
    text:
      kind === "quotation-only"
        ? quotation.slice(...ours).join("")
        : passage(text, spanOf(...theirs)),
  }));
  return { ...whole, distance, words };
}

/** Marks the differences of two texts, code point by code point, for a message. */
export function differences(quotation: string, source: string): readonly MarkedWords[] {
  const ours = Array.from(quotation);
  const theirs = Array.from(source);
  const slack = Math.min(400, Math.abs(theirs.length - ours.length) + 32);
  return align(ours, theirs, slack).stretches.map(({ kind, quotation: here, source: there }) => ({
    kind,
    text: (kind === "quotation-only" ? ours.slice(...here) : theirs.slice(...there)).join(""),
  }));
}
