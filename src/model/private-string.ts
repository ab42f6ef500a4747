/** Something that must appear in no output, with a name under which it may be spoken of. */
export interface PrivateString {
  /** Such as `entry 3 of private.yaml` or `the name of withheld-1`. Never the string itself. */
  readonly label: string;
  readonly text: string;
  /**
   * An id is looked for as it is written, and in outputs only if it has a hyphen: one that is a
   * single word (`minister`) may be any word.
   */
  readonly isId?: boolean;
  /** It may stand in an output, but in no diagnostic: the old id of a record that has a new one. */
  readonly isForReports?: boolean;
}
