import { type Texts, wordsIn } from "../model/change-record.ts";
import { likeness } from "./mark-words.ts";

/** What is needed to tell whether two records are the same thing. */
export interface Identity {
  readonly label: Texts;
  readonly origin: readonly (string | undefined)[];
}

/** Two texts of the same language share so much by chance. */
const byChance = 0.35;

/**
 * Whether an id stands for another thing than in the edition before: its words are others in
 * every language, and so is where it comes from. Either alone is a correction.
 */
export function isAnotherThing(before: Identity, after: Identity): boolean {
  const languages = Object.keys(after.label).filter(
    (tag) => wordsIn(before.label, tag) !== undefined,
  );
  if (languages.length === 0) return false;
  const isAlike = (tag: string): boolean => {
    const [one = "", other = ""] = [wordsIn(before.label, tag), wordsIn(after.label, tag)];
    return one === other || likeness(one, other) > byChance;
  };
  if (languages.some(isAlike)) return false;
  const one = new Set(before.origin.filter((place) => place !== undefined));
  const other = after.origin.filter((place) => place !== undefined);
  return one.size > 0 && other.length > 0 && !other.some((place) => one.has(place));
}
