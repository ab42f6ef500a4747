import type { Edition } from "../model/edition.ts";
import type { LocalizedText } from "../model/text.ts";

export type PersonId = string;
export type RecordId = string;

/**
 * What stands for somebody who is not named: the label of their own, a participant of a meeting,
 * or a speaker of whom nothing more is said. From the mildest to the strictest.
 */
export const voices = ["label", "participant", "speaker"] as const;
export type Voice = (typeof voices)[number];

/** Whom an edition protects, and how. */
export interface Terms {
  /** People who are withheld everywhere. */
  readonly hidden: ReadonlySet<PersonId>;
  /** Quotations that are not printed at all. */
  readonly gone: ReadonlySet<RecordId>;
  /**
   * Speakers who are not named with a quotation or with what rests on it, by quotation, and what
   * stands for them.
   */
  readonly voices: ReadonlyMap<RecordId, ReadonlyMap<PersonId, Voice>>;
}

/** Words that stand for people, by language. */
export interface Labels {
  /** For somebody without a label of their own. */
  readonly speaker: LocalizedText;
  readonly participant: LocalizedText;
}

/** An edition as it may be printed, and what has become of its records' ids. */
export interface Redacted {
  readonly edition: Edition;
  /** The new id of a record, by `<collection>/<id>`; undefined for one that is gone. */
  readonly renamed: ReadonlyMap<string, string | undefined>;
}
