import { type Letters, lettersOf } from "./letters.ts";
import type { Needle, Span } from "./needle.ts";

/**
 * Many private strings made ready for many short texts. An edition in which everybody is
 * protected has as many of them as records, and to look for each in each message takes minutes.
 */
export interface NeedleIndex {
  /** Where one of them stands in a text, or the start of one before “…”. */
  readonly find: (text: string) => Span[];
}

/** Few places of a text begin like any of them in so many letters. */
const longestStart = 6;

export function indexNeedles(needles: readonly Needle[]): NeedleIndex {
  const byLetters = new Map<string, Needle[]>();
  // How long those are that begin with some letters, by these letters.
  const lengths = new Map<string, Set<number>>();
  for (const needle of needles) {
    const { letters } = needle;
    add(byLetters, letters, needle);
    const start = letters.slice(0, longestStart);
    lengths.set(start, (lengths.get(start) ?? new Set()).add(letters.length));
  }
  const startLengths = new Set([...lengths.keys()].map(({ length }) => length));
  const sorted = [...byLetters.keys()].sort();
  const candidates = ({ text }: Letters): Set<Needle> => {
    // An id without a letter is looked for everywhere.
    const found = new Set(byLetters.get(""));
    for (let at = 0; at < text.length; at++) {
      for (const size of startLengths) {
        for (const length of lengths.get(text.slice(at, at + size)) ?? []) {
          for (const needle of byLetters.get(text.slice(at, at + length)) ?? []) found.add(needle);
        }
      }
    }
    return found;
  };
  return {
    find: (text) => {
      const letters = lettersOf(text);
      const whole = [...candidates(letters)].flatMap((needle) => needle.find(letters));
      return [...whole, ...cutOff(text, sorted)];
    },
  };
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Messages cut long texts: the start of a private string may stand before “…”. */
function cutOff(text: string, sorted: readonly string[]): Span[] {
  return [...text.matchAll(/…/g)].flatMap(({ index }) => {
    const shift = Math.max(0, index - 200);
    const before = lettersOf(text.slice(shift, index));
    for (let at = 0; at <= before.text.length - 2; at++) {
      const part = before.text.slice(at);
      const least = /\p{Script=Han}/u.test(part) ? 2 : 4;
      if (part.length < least || !goesOn(part, sorted)) continue;
      return [{ start: (before.starts[at] ?? 0) + shift, end: index }];
    }
    return [];
  });
}

/** Whether a text begins with that part and is longer: then the first that sorts behind it does. */
function goesOn(part: string, sorted: readonly string[]): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") > part) high = middle;
    else low = middle + 1;
  }
  return sorted[low]?.startsWith(part) ?? false;
}
