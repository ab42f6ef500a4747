import { type Arrangement, findArrangements } from "./arrangements.ts";
import { nearestToAttribution } from "./attribution.ts";
import { type Edge, edgeOf } from "./edges.ts";
import { type EditedQuotation, readEditorialMarks } from "./editorial.ts";
import { hasWords, isOwnMark } from "./gaps.ts";
import { findNearest, type NearPassage } from "./nearest.ts";
import { isSameForm } from "./same-form.ts";
import { gapSpan, originalSpan, passage, type SearchableText, type Span } from "./searchable.ts";

/** What has to be found in a source. */
export interface Quotation {
  readonly text: string;
  /** As the record says; only `fragment` matters here. */
  readonly kind?: string | undefined;
  /** The words of the source that attribute it: they choose between several places. */
  readonly attributionText?: string | undefined;
}

/** A place of the source at which a quotation stands, in code points of the source. */
export interface Match extends Span {
  /** What the editors' marks within or at the edges stand for. */
  readonly gaps: readonly Span[];
  /** Whether it is complete only as a fragment: it starts or ends in the midst of a sentence. */
  readonly fragment: boolean;
}

/** What came of the search. All but `exact` is a failure. */
export type MatchVerdict =
  | { readonly verdict: "exact" | "form-differs"; readonly match: Match }
  | { readonly verdict: "ambiguous"; readonly matches: readonly Match[] }
  | {
      readonly verdict: "cut";
      readonly match: Match;
      readonly edges: { readonly front: boolean; readonly back: boolean };
    }
  | { readonly verdict: "near"; readonly near: NearPassage }
  | { readonly verdict: "absent" | "without-words" };

interface Candidate {
  readonly match: Match;
  readonly front: Edge;
  readonly back: Edge;
  readonly exact: boolean;
}

/** Finds a quotation in a held text. */
export function matchQuotation(quotation: Quotation, text: SearchableText): MatchVerdict {
  const edited = readEditorialMarks(quotation.text);
  if (!edited.parts.some(({ folded }) => hasWords(folded))) return { verdict: "without-words" };
  const candidates = findArrangements(edited, text).map((arrangement) =>
    candidateOf(arrangement, edited, text),
  );
  const first = candidates[0];
  if (first === undefined) {
    const near = findNearest(edited, text);
    return near === undefined ? { verdict: "absent" } : { verdict: "near", near };
  }

  // The best that any place offers decides: a fragment that stands somewhere between quotation
  // marks of its own is that one, however often its words occur.
  const isWhole = ({ match }: Candidate): boolean => !match.fragment;
  const isFragment = ({ front, back }: Candidate): boolean =>
    quotation.kind === "fragment" && front.kind !== "cut" && back.kind !== "cut";
  const tiers = [
    candidates.filter((candidate) => isWhole(candidate) && candidate.exact),
    candidates.filter((candidate) => isFragment(candidate) && candidate.exact),
    candidates.filter(isWhole),
    candidates.filter(isFragment),
  ];
  const best = tiers.find((tier) => tier.length > 0);
  if (best === undefined) {
    const edges = { front: first.front.kind !== "whole", back: first.back.kind !== "whole" };
    return { verdict: "cut", match: first.match, edges };
  }
  const places = onePerStart(best);
  const chosen =
    places.length === 1
      ? places[0]
      : nearestToAttribution(places, quotation.attributionText, text, ({ match }) => match);
  if (chosen === undefined) {
    return { verdict: "ambiguous", matches: places.map(({ match }) => match) };
  }
  return { verdict: chosen.exact ? "exact" : "form-differs", match: chosen.match };
}

function candidateOf(
  arrangement: Arrangement,
  { leading, trailing }: EditedQuotation,
  text: SearchableText,
): Candidate {
  const whole = { from: arrangement[0]?.from ?? 0, to: arrangement.at(-1)?.to ?? 0 };
  const front = edgeOf(text, whole, "front", leading);
  const back = edgeOf(text, whole, "back", trailing);
  const gaps: Span[] = front.gap === undefined ? [] : [front.gap];
  const isForm = (ours: string, theirs: Span): boolean =>
    isSameForm(Array.from(ours), Array.from(passage(text, theirs)));

  let exact =
    (front.ownMark === undefined || isForm(leading?.mark ?? "", front.ownMark)) &&
    (back.ownMark === undefined || isForm(trailing?.mark ?? "", back.ownMark));
  let end = whole.from;
  for (const { part, from, to } of arrangement) {
    exact &&= isForm(part.text, originalSpan(text, { from, to }));
    const gap = { from: end, to: from };
    if (part.before !== undefined && from > end) {
      if (isOwnMark(text, part.before, gap)) {
        exact &&= isForm(part.before.mark, originalSpan(text, gap));
      } else gaps.push(gapSpan(text, gap));
    }
    end = to;
  }
  if (back.gap !== undefined) gaps.push(back.gap);
  const span = { start: front.at, end: back.at };
  const torn = tornMarks(text, span);
  const edges = {
    front: torn.front ? { ...front, kind: "cut" as const } : front,
    back: torn.back ? { ...back, kind: "cut" as const } : back,
  };
  const fragment = edges.front.kind !== "whole" || edges.back.kind !== "whole";
  return { match: { ...span, gaps, fragment }, ...edges, exact };
}

/** Whether an edge lies between two quotation marks that belong together. */
function tornMarks({ marks }: SearchableText, { start, end }: Span) {
  const torn = { front: false, back: false };
  for (let at = start; at < end; at++) {
    const partner = marks.get(at)?.partner ?? at;
    if (partner < start) torn.front = true;
    if (partner >= end) torn.back = true;
  }
  return torn;
}

/** With gaps, a place can be read in several ways; the first has the shortest gaps. */
function onePerStart(candidates: readonly Candidate[]): readonly Candidate[] {
  const byStart = new Map<number, Candidate>();
  for (const candidate of candidates) {
    if (!byStart.has(candidate.match.start)) byStart.set(candidate.match.start, candidate);
  }
  return [...byStart.values()];
}
