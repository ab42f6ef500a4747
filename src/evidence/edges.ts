import { endsWhole, isInsideWord, startsWhole } from "./boundaries.ts";
import type { EditorialMark } from "./editorial.ts";
import { fold } from "./fold.ts";
import { isInvisible, isWhiteSpace } from "./forms.ts";
import { isChangedCapital, isReplacement, longestReplacement } from "./gaps.ts";
import { dropsNegation, endsInNegation, startsWithNegation } from "./negation.ts";
import type { Range, SearchableText, Span } from "./searchable.ts";

/** How one edge of a match lies in its source. */
export interface Edge {
  /**
   * whole: nothing is cut off, or the editors say so. fragment: in the midst of a sentence, where
   * a record that says `fragment` may end. cut: where nothing may end.
   */
  readonly kind: "whole" | "fragment" | "cut";
  /** The code point at which the quotation starts or ends. */
  readonly at: number;
  /** What a bracket at this edge stands for. */
  readonly gap?: Span;
  /** Where the source itself has the mark that the quotation has at this edge. */
  readonly ownMark?: Span;
}

type Side = "front" | "back";

/** One edge of a match, with the mark that the editors have put there. */
export function edgeOf(
  text: SearchableText,
  { from, to }: Range,
  side: Side,
  mark: EditorialMark | undefined,
): Edge {
  const unit = side === "front" ? from : to;
  const at = codePointAt(text, unit, side);
  if (mark === undefined) return bareEdge(text, unit, side);
  const own = fold(mark.mark);
  const ownFrom = side === "front" ? unit - own.length : unit;
  if (ownFrom >= 0 && text.folded.startsWith(own, ownFrom)) {
    const outer = bareEdge(text, side === "front" ? ownFrom : unit + own.length, side);
    return { ...outer, ownMark: between(at, outer.at) };
  }
  if (mark.kind === "insertion") return bracketEdge(text, unit, side, mark);
  // An ellipsis where the source has nothing to leave out says something untrue.
  const isLeftOut = !isInnermost(text, at, side);
  return { at, kind: isLeftOut && !dropsWordPart(text, unit, side) ? "whole" : "cut" };
}

function bareEdge(text: SearchableText, unit: number, side: Side): Edge {
  const at = codePointAt(text, unit, side);
  const isWhole = side === "front" ? startsWhole(text, at) : endsWhole(text, at);
  if (isWhole) return { at, kind: "whole" };
  return { at, kind: dropsWordPart(text, unit, side) ? "cut" : "fragment" };
}

/** A bracket stands for what lies between the match and the nearest boundary of a sentence. */
function bracketEdge(
  text: SearchableText,
  unit: number,
  side: Side,
  mark: EditorialMark & { readonly kind: "insertion" },
): Edge {
  const at = codePointAt(text, unit, side);
  const step = side === "front" ? -1 : 1;
  for (let reach = 0; reach <= longestReplacement; reach++) {
    const end = unit + step * reach;
    if (end < 0 || end > text.folded.length) break;
    const outer = bareEdge(text, end, side);
    if (outer.kind !== "whole") continue;
    const left = text.folded.slice(Math.min(unit, end), Math.max(unit, end));
    const fits =
      isChangedCapital(mark, left) ||
      (!dropsWordPart(text, unit, side) && !dropsNegation(left) && isReplacement(mark.words, left));
    if (!fits) break;
    return { at, kind: "whole", ...(reach > 0 ? { gap: between(at, outer.at) } : {}) };
  }
  return { at, kind: "cut" };
}

/** Whether an edge there drops a part of a word, or the negation beside it. */
function dropsWordPart(text: SearchableText, unit: number, side: Side): boolean {
  if (isInsideWord(text.chars, codePointAt(text, unit, side))) return true;
  return side === "front"
    ? endsInNegation(text.folded.slice(Math.max(0, unit - 40), unit))
    : startsWithNegation(text.folded.slice(unit, unit + 20));
}

/** Whether what lies beyond is a quotation mark of this quotation, or nothing. */
function isInnermost({ chars, marks }: SearchableText, at: number, side: Side): boolean {
  const step = side === "front" ? -1 : 1;
  let next = side === "front" ? at - 1 : at;
  while (isWhiteSpace(chars[next] ?? "") || isInvisible(chars[next] ?? "")) next += step;
  return (
    chars[next] === undefined || marks.get(next)?.side === (side === "front" ? "open" : "close")
  );
}

function codePointAt(text: SearchableText, unit: number, side: Side): number {
  return side === "front" ? (text.starts[unit] ?? text.chars.length) : (text.ends[unit - 1] ?? 0);
}

const between = (one: number, other: number): Span => ({
  start: Math.min(one, other),
  end: Math.max(one, other),
});
