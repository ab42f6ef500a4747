import { addAll } from "../model/add-all.ts";
/** A stretch of two lists: in both, or what stands in the one in place of what is in the other. */
export interface Stretch {
  readonly kept: readonly string[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Texts whose table would be larger are compared at their ends alone. */
const largestTable = 4_000_000;

/**
 * Compares two lists by their longest common subsequence. Always the same way: where two ways
 * are as long, what was removed comes first.
 */
export function commonStretches(one: readonly string[], other: readonly string[]): Stretch[] {
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start++;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  ) {
    end++;
  }
  const builder = new Builder();
  builder.keep(one.slice(0, start));
  between(one.slice(start, one.length - end), other.slice(start, other.length - end), builder);
  builder.keep(one.slice(one.length - end));
  return builder.stretches;
}

function between(one: readonly string[], other: readonly string[], builder: Builder): void {
  if (one.length * other.length > largestTable) {
    builder.change(one, other);
    return;
  }
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  const lengthAt = (a: number, b: number): number => lengths[a * width + b] ?? 0;
  for (let a = one.length - 1; a >= 0; a--) {
    for (let b = other.length - 1; b >= 0; b--) {
      lengths[a * width + b] =
        one[a] === other[b]
          ? lengthAt(a + 1, b + 1) + 1
          : Math.max(lengthAt(a + 1, b), lengthAt(a, b + 1));
    }
  }
  for (let a = 0, b = 0; a < one.length || b < other.length; ) {
    if (a < one.length && b < other.length && one[a] === other[b]) {
      builder.keep(one.slice(a, a + 1));
      a++;
      b++;
    } else if (b >= other.length || (a < one.length && lengthAt(a + 1, b) >= lengthAt(a, b + 1))) {
      builder.change(one.slice(a, ++a), []);
    } else {
      builder.change([], other.slice(b, ++b));
    }
  }
}

/** Puts together what belongs together: a stretch is kept, or it is a change. */
class Builder {
  readonly stretches: { kept: string[]; removed: string[]; added: string[] }[] = [];

  keep(tokens: readonly string[]): void {
    if (tokens.length === 0) return;
    addAll(this.#last(({ removed, added }) => removed.length + added.length === 0).kept, tokens);
  }

  change(removed: readonly string[], added: readonly string[]): void {
    if (removed.length + added.length === 0) return;
    const last = this.#last(({ kept }) => kept.length === 0);
    addAll(last.removed, removed);
    addAll(last.added, added);
  }

  #last(isFit: (stretch: Stretch) => boolean) {
    const last = this.stretches.at(-1);
    if (last && isFit(last)) return last;
    const next = { kept: [], removed: [], added: [] };
    this.stretches.push(next);
    return next;
  }
}
