/** What has changed since the edition before, in the words of the edition's own language. */
export interface ToldChanges {
  readonly edition: string;
  /** With which edition it is compared, and how much has changed. */
  readonly lead: string;
  readonly sections: readonly ToldSection[];
}

interface ToldSection {
  readonly heading: string;
  readonly items: readonly ToldItem[];
}

export interface ToldItem {
  readonly text: string;
  /** Each of them said in a line of its own. */
  readonly details: readonly string[];
}
