/** A text of an output, and in what of it it stands: `the text`, `an attribute`, `a comment` … */
export interface FoundText {
  readonly place: string;
  readonly text: string;
}
