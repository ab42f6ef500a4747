/** What a finished PDF says about itself. */
export interface PdfFacts {
  readonly pages: number;
  /** It is marked as tagged and has a structure tree with something in it. */
  readonly tagged: boolean;
  /** BCP 47 tag; empty if none is given. */
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly creator: string;
  readonly producer: string;
  /** Bookmarks in order, each with its depth, the outermost being 1. */
  readonly outline: readonly { readonly title: string; readonly depth: number }[];
  readonly fonts: readonly PdfFont[];
}

export interface PdfFont {
  /** Name of the face with its subset mark, such as `AAAAAA+SourceSans3-Regular`. */
  readonly name: string;
  /** `Type0`, `TrueType`, `Type3` … */
  readonly type: string;
}
