import type { MarkedWords } from "./nearest.ts";

const longestSame = 24;

/**
 * Words with their differences marked as wdiff does: [-what only the source has-], {+what only the
 * quotation has+}. Long stretches that both have are shortened, so that the marks are seen.
 */
export function markDifferences(words: readonly MarkedWords[]): string {
  return words
    .map(({ kind, text }, index) => {
      const line = onOneLine(text);
      if (kind === "source-only") return `[-${line}-]`;
      if (kind === "quotation-only") return `{+${line}+}`;
      return shorten(line, index > 0, index < words.length - 1);
    })
    .join("");
}

/** An excerpt for a message: on one line, its middle left out where it is long. */
export function excerpt(text: string): string {
  return shorten(onOneLine(text), true, true);
}

const onOneLine = (text: string): string => text.replace(/[\s\u0085]+/gu, " ");

/** Keeps of a long text the ends that are next to something, and its start if neither is. */
function shorten(text: string, keepFront: boolean, keepBack: boolean): string {
  const chars = Array.from(text);
  const front = keepFront || !keepBack ? longestSame : 0;
  const back = keepBack ? longestSame : 0;
  if (chars.length <= front + back + 1) return text;
  return `${chars.slice(0, front).join("")}…${chars.slice(chars.length - back).join("")}`;
}
