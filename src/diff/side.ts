import { type Texts, wordsIn } from "../model/change-record.ts";
import type { Edition } from "../model/edition.ts";
import type { CollectionName, ReferenceTarget } from "../model/reference.ts";
import type { LocalizedText } from "../model/text.ts";

/** One of the two editions of a comparison. */
export interface Side {
  readonly edition: Edition;
  /**
   * The id that a record had before it was redacted. Two editions count the records that they
   * rename each for itself, so that only by this id they can be held together. It is not printed.
   */
  readonly originalId: (target: ReferenceTarget, id: string) => string;
}

/** @param renamed new ids by `<collection>/<old id>`, as the redaction gives them */
export function sideOf(
  edition: Edition,
  renamed: ReadonlyMap<string, string | undefined> = new Map(),
): Side {
  const originals = new Map<string, string>();
  for (const [name, id] of renamed) {
    const [collection = "", original = ""] = name.split("/");
    if (id !== undefined) originals.set(`${collection}/${id}`, original);
  }
  return { edition, originalId: (target, id) => originals.get(`${target}/${id}`) ?? id };
}

/** A text by language. */
export function textsOf({ edition }: Side, text: LocalizedText): Texts {
  return typeof text === "string" ? { [edition.primaryLanguage]: text } : text;
}

/** The languages that both texts are in and in which they are not the same. */
export function differingLanguages(one: Texts, other: Texts): string[] {
  return Object.keys(other).filter((language) => {
    const before = wordsIn(one, language);
    return before !== undefined && before !== wordsIn(other, language);
  });
}

export function recordNamed<C extends CollectionName>(
  { edition }: Side,
  collection: C,
  id: string,
): Edition[C][number] | undefined {
  return edition[collection].find((record) => record.id === id);
}
