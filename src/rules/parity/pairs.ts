import type { Edition } from "../../model/edition.ts";
import type { LocalizedText, Rendering } from "../../model/text.ts";
import type { FieldPath } from "../../model/workspace.ts";
import type { RecordName } from "../shape/places.ts";
import { textsOf } from "../shape/texts.ts";

/** A text in one language. */
export interface Version {
  readonly language: string;
  readonly text: string;
}

/** Two versions of one text that should say the same. */
export interface Pair {
  readonly name: RecordName;
  /** Of the field. */
  readonly path: FieldPath;
  /** Of the second version, to point at. */
  readonly place: FieldPath;
  readonly one: Version;
  readonly other: Version;
}

/** A text of which the edition says itself that it is no full translation is not held to it. */
const isFree = ({ status }: Rendering): boolean => status === "abridged" || status === "adapted";

/** What to compare: every text against its primary language, every rendering against its quotation. */
export function* pairsOf(edition: Edition): Generator<Pair> {
  for (const { name, path, text } of textsOf(edition)) {
    // Keys to sort by are made for one language alone.
    if (path.at(-1) === "sortKey") continue;
    const [one, ...others] = versionsOf(text, edition.primaryLanguage);
    if (!one) continue;
    for (const other of others) {
      yield { name, path, place: [...path, other.language], one, other };
    }
  }
  for (const quote of edition.quotes) {
    const source = edition.sources.find(({ id }) => id === quote.source);
    const language = quote.language ?? source?.language ?? edition.primaryLanguage;
    const one = { language, text: quote.text };
    for (const [tag, rendering] of Object.entries(quote.renderings ?? {})) {
      if (isFree(rendering)) continue;
      const path = ["renderings", tag];
      const other = { language: tag, text: rendering.text };
      yield { name: `quotes/${quote.id}`, path, place: [...path, "text"], one, other };
    }
  }
}

/** The versions of a text, that of the primary language first. */
function versionsOf(text: LocalizedText, primaryLanguage: string): Version[] {
  if (typeof text === "string") return [];
  const versions = Object.entries(text).flatMap(([language, version]): Version[] => {
    if (typeof version === "string") return [{ language, text: version }];
    return isFree(version) ? [] : [{ language, text: version.text }];
  });
  const rank = ({ language }: Version): number => (language === primaryLanguage ? 0 : 1);
  return versions.sort((a, b) => rank(a) - rank(b));
}
