/** x0, y0, x1, y1 in points from the top left corner of the page. */
export type Box = readonly [number, number, number, number];

/** What something that is drawn belongs to. */
export interface Belonging {
  /** Number of its marked content in the page or form; undefined if it is in none. */
  readonly mcid: number | undefined;
  /** Object number of the form whose marked content it is; 0 for the page's own. */
  readonly form: number;
  /** The kind of artifact it is, such as `Pagination/Header`, or empty; undefined if it is none. */
  readonly artifact: string | undefined;
}

/** A piece of text in one font on one line, shown in one go. */
export interface TextRun extends Belonging {
  /**
   * What it says, by its replacement texts and the font's ToUnicode map, in logical order.
   * U+FFFD stands for a code that has no mapping.
   */
  readonly text: string;
  /** From 1. */
  readonly page: number;
  /** Name of the font, with its subset mark. */
  readonly font: string;
  /** In points, as it appears on the page. */
  readonly size: number;
  readonly box: Box;
  /** How far below the top of the page it stands. */
  readonly baseline: number;
  /** It was shown from its last character to its first, as right-to-left text is. */
  readonly reversed: boolean;
  /** It runs upwards or downwards, as the words of an axis do. */
  readonly turned: boolean;
  /** Some of it is a replacement text (ActualText). */
  readonly replaced: boolean;
  /** It is not painted, as the layer of text below a scan. */
  readonly hidden: boolean;
  /** How many of its glyphs are the box for a character that the font lacks. */
  readonly notdef: number;
  /**
   * Codes that say nothing, or zero or a byte-order mark, by the font's map. U+FFFD and private
   * characters count only where no replacement text is read for them.
   */
  readonly unmapped: readonly number[];
}

/** A picture where it is drawn. */
export interface DrawnImage extends Belonging {
  /** Its name among the resources; empty for an inline image. */
  readonly name: string;
  readonly page: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly box: Box;
}

/** Something painted that is neither tagged nor an artifact. */
export interface StrayPaint {
  readonly kind: "text" | "path" | "image" | "shading";
  readonly box: Box;
}

/** A piece of marked content that is tagged or an artifact, where it opens. */
export interface ContentMark extends Belonging {
  readonly tag: string;
  /** What it is wrongly nested in, if it is. */
  readonly inside: "artifact" | "tagged content" | "";
}

/** Everything drawn on a page, in the order in which it is drawn. */
export interface SheetContent {
  readonly runs: readonly TextRun[];
  readonly images: readonly DrawnImage[];
  readonly strays: readonly StrayPaint[];
  readonly marks: readonly ContentMark[];
}
