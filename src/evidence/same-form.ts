import { endOfTypesetting } from "./fold.ts";
import { isInvisible, isLineBreak, isSpacedWord, isUnspacedScript, isWhiteSpace } from "./forms.ts";

/**
 * Whether a quotation gives a passage that it matches when folded in the same form too: code
 * point by code point, but for what the typesetting of the source brings along. Only the source
 * is forgiven its line breaks and soft hyphens; one that the quotation adds is a difference.
 */
export function isSameForm(quotation: readonly string[], source: readonly string[]): boolean {
  let here = 0;
  let there = 0;
  for (;;) {
    const hereEnd = endOfRun(quotation, here);
    const thereEnd = endOfRun(source, there);
    const neighbours = [quotation[here - 1] ?? "", quotation[hereEnd] ?? ""] as const;
    const ours = quotation.slice(here, hereEnd).join("");
    const theirs = source.slice(there, thereEnd).join("");
    if (ours !== theirs && !isSameSpace(ours, dropTypesetting(theirs), neighbours)) return false;
    if (hereEnd >= quotation.length || thereEnd >= source.length) {
      return hereEnd >= quotation.length && thereEnd >= source.length;
    }
    if (quotation[hereEnd] !== source[thereEnd]) return false;
    here = hereEnd + 1;
    there = thereEnd + 1;
  }
}

/** Where a run of white space and typesetting that starts at `at` is over. */
function endOfRun(chars: readonly string[], at: number): number {
  let end = at;
  for (;;) {
    const next = isWhiteSpace(chars[end] ?? "") ? end + 1 : endOfTypesetting(chars, end);
    if (next === end) return end;
    end = next;
  }
}

function dropTypesetting(run: string): string {
  const chars = Array.from(run);
  let kept = "";
  for (let at = 0; at < chars.length; ) {
    const end = endOfTypesetting(chars, at);
    if (end === at) kept += chars[at];
    at = Math.max(end, at + 1);
  }
  return kept;
}

/** Whether `ours` is how a quotation may give the white space `theirs` of its source. */
function isSameSpace(
  ours: string,
  theirs: string,
  [before, after]: readonly [string, string],
): boolean {
  if (Array.from(ours).some(isInvisible)) return false;
  if (ours === theirs) return true;
  const broken = Array.from(theirs).some(isLineBreak);
  if (ours === "") return broken && !(isSpacedWord(before) && isSpacedWord(after));
  if (theirs === "") return false;
  if (Array.from(ours).some(isLineBreak)) return broken;
  // Between two Chinese characters a line break stands for nothing.
  const unspaced = isUnspacedScript(before) && isUnspacedScript(after);
  return ours === " " && !(unspaced && broken);
}
