/**
 * What the page that was printed says of itself, taken from the browser just before the
 * print: the elements that carry meaning, its words in order, and what is wrong with its
 * layout. Elements are numbered in document order; the PDF keeps the number, so that each
 * can be found again there.
 */
export interface PageFacts {
  readonly elements: readonly PageElement[];
  /** Every text that is printed and read out, in order. Neither decoration nor the words of figures. */
  readonly texts: readonly PageText[];
  readonly layout: readonly LayoutFault[];
}

/** An element that was marked. A text that it does not have is empty. */
export interface PageElement {
  /** Lower-case name, such as `blockquote`. */
  readonly tag: string;
  readonly role: string;
  /** BCP 47 tag of the language in force there. */
  readonly lang: string;
  readonly direction: "ltr" | "rtl";
  readonly id: string;
  /** Where a link leads: an absolute address, or `#` and an id of the document. */
  readonly href: string;
  /** Its accessible name, if it is given one: `aria-label`, `alt` or `title`. */
  readonly label: string;
  /** The record that it is about, as `<collection>/<id>`: its own `data-record`. */
  readonly record: string;
  /** What it is of that record: its own `data-part`, such as `attribution`. */
  readonly part: string;
  /** All that it says in print, white space folded. */
  readonly text: string;
}

/** A run of text of the page, as it stands there. */
export interface PageText {
  readonly text: string;
  /** Number of the innermost element around it that was marked. */
  readonly element: number;
  /** The nearest record around it; empty if there is none. */
  readonly record: string;
}

/** Something about the layout that a reader would stumble over. */
export interface LayoutFault {
  readonly kind: "clipped" | "low-contrast" | "low-resolution";
  readonly record: string;
  /** The words concerned, cut to a few. */
  readonly text: string;
  /** What was measured, for people: `2.9:1 (#999 on #fff)`, `143 dpi`, `12 px too wide`. */
  readonly measured: string;
}
