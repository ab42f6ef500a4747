import type { WordMark } from "../model/change-record.ts";
import { commonStretches, type Stretch } from "./common.ts";
import { tokensOf, weightOf } from "./tokens.ts";

/** What stays between two changes and says less than this is taken for changed as well. */
const leastKept = 4;
/** Where less of a text than this part has stayed, it was written anew. */
const leastAlike = 1 / 3;

/**
 * Marks what differs between two texts, word by word, as a person would: not every letter that
 * happens to be in both is shown as kept, and of a text that was written anew nothing is.
 */
export function markWords(one: string, other: string): WordMark[] {
  if (one === other) return one === "" ? [] : [{ is: "kept", text: one }];
  const stretches = settled(commonStretches(tokensOf(one), tokensOf(other)));
  const kept = weightOf(stretches.flatMap((stretch) => stretch.kept).join(""));
  const isAnew = kept < leastAlike * Math.max(weightOf(one), weightOf(other));
  return isAnew ? marks([{ kept: [], removed: [one], added: [other] }]) : marks(stretches);
}

/** How much of two texts is the same, from 0 to 1. */
export function likeness(one: string, other: string): number {
  const all = weightOf(one) + weightOf(other);
  if (all === 0) return one === other ? 1 : 0;
  const stretches = commonStretches(tokensOf(one), tokensOf(other));
  return (2 * weightOf(stretches.flatMap(({ kept }) => kept).join(""))) / all;
}

/** Joins changes that only a little word, a space or a comma holds apart. */
function settled(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const before = joined.at(-1);
    const isChange = stretch.kept.length === 0;
    const isBetween = index > 0 && index < stretches.length - 1;
    const isLittle = !isChange && isBetween && weightOf(stretch.kept.join("")) < leastKept;
    if (before && before.kept.length === 0 && (isChange || isLittle)) {
      joined[joined.length - 1] = {
        kept: [],
        removed: [...before.removed, ...stretch.kept, ...stretch.removed],
        added: [...before.added, ...stretch.kept, ...stretch.added],
      };
    } else {
      joined.push(stretch);
    }
  }
  return joined;
}

function marks(stretches: readonly Stretch[]): WordMark[] {
  return stretches.flatMap(({ kept, removed, added }): WordMark[] =>
    (
      [
        { is: "kept", text: kept.join("") },
        { is: "removed", text: removed.join("") },
        { is: "added", text: added.join("") },
      ] as const
    ).filter(({ text }) => text !== ""),
  );
}
