import type { CollectionName } from "./reference.ts";
import type { LocalizedText } from "./text.ts";

/*
 * What has changed from one edition to the next. Plain data, in no language: views word it.
 */

/** Texts by language tag: what stands as a plain string in the data is put under its language. */
export type Texts = Exclude<LocalizedText, string>;

/** The words of a text in one language. */
export function wordsIn(texts: Texts, language: string): string | undefined {
  const found = Object.hasOwn(texts, language) ? texts[language] : undefined;
  return typeof found === "object" ? found.text : found;
}

/** A stretch of a comparison of two texts: in both, in the old one alone, in the new one alone. */
export interface WordMark {
  readonly is: "kept" | "removed" | "added";
  readonly text: string;
}

/** A step of a scale. */
export interface Level {
  readonly id: string;
  readonly label: Texts;
}

/** What a field says, as far as it is no running text. */
export type Value =
  /** A choice of the model, such as `open` for the status of a risk. */
  | { readonly is: "code"; readonly code: string }
  /** EDTF, or `notStated`. */
  | { readonly is: "date"; readonly date: string }
  | { readonly is: "words"; readonly words: readonly Texts[] };

/** What has become of one field. */
export type FieldChange =
  | {
      readonly is: "text";
      readonly field: string;
      /** Whose it is, where the record holds it for several: the actors of a position. */
      readonly of?: readonly Texts[];
      /** By language; those in which nothing has changed are left out. */
      readonly marks: Readonly<Record<string, readonly WordMark[]>>;
    }
  | {
      readonly is: "level";
      readonly field: string;
      /** `other-scale`: the two cannot be held against each other. `set`, `unset`: one is missing. */
      readonly move: "up" | "down" | "other-scale" | "set" | "unset";
      readonly from: Level | null;
      readonly to: Level | null;
    }
  | {
      readonly is: "value";
      readonly field: string;
      readonly of?: readonly Texts[];
      readonly from: Value | null;
      readonly to: Value | null;
    }
  | {
      readonly is: "entries";
      readonly field: string;
      readonly added: number;
      readonly removed: number;
    };

/** What the editors say about a change: `changes` in the head of the new edition. */
export interface DeclaredChange {
  readonly as: "corrected" | "withdrawn";
  readonly reason: Texts;
  readonly date?: string;
}

/** What has become of one record. */
export interface RecordChange {
  readonly collection: CollectionName;
  /** Its id in the new edition; of one that is gone, in the old one. */
  readonly id: string;
  readonly is: "added" | "changed" | "removed";
  /** Something that was wrong is put right: declared, or the words of a quotation have changed. */
  readonly isCorrection: boolean;
  readonly declared?: DeclaredChange;
  /** What it is called, or what it says. */
  readonly label: Texts;
  readonly fields: readonly FieldChange[];
  /** Further fields that are not the same, by name. */
  readonly others: readonly string[];
}

/** An edition, as far as a comparison names it. */
export interface ComparedEdition {
  readonly id: string;
  readonly title: Texts;
  readonly number?: string;
  readonly version?: string;
  readonly issued: string;
}

export interface ChangeRecord {
  /** Null for the first edition, which has nothing to be compared with. */
  readonly from: ComparedEdition | null;
  readonly to: ComparedEdition;
  /** What has changed in the head of the edition. */
  readonly head: readonly FieldChange[];
  readonly headOthers: readonly string[];
  /** Corrections first; then by collection: changed, added, gone. */
  readonly records: readonly RecordChange[];
}
