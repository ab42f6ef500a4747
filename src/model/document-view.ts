import type { MarginPiece } from "./margin-text.ts";
import type { Page, Paper } from "./paper.ts";

/** Text with the language it is in, for a `lang` attribute. Plain, to be escaped. */
export interface Run {
  readonly text: string;
  readonly lang: string;
  /** The language of the words in it that are of another script, where that is known. */
  readonly other?: string;
  /** Printed behind it in brackets, in the document's language: "not translated". */
  readonly note?: string;
}

/** HTML that view/prose.ts or figures/ has made safe: the one kind of string that is not escaped. */
export interface Markup {
  readonly html: string;
}

/**
 * What every document says about itself: the head of the page, the margins and
 * the metadata. A view adds the document's own content beside it.
 */
export interface Frame {
  /** The kind, such as `summary`. */
  readonly kind: string;
  /** BCP 47 tag of the document. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly paper: Paper;
  /** Set where the document begins with a page that is its cover. */
  readonly cover?: true;
  /** How its kind wants its pages, where that differs from the others. */
  readonly page?: Pick<Page, "orientation" | "margins">;
  /** Title of the file: document and edition. */
  readonly title: string;
  /** Author for the metadata: the publisher. Empty if none is named. */
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Date of issue, YYYY-MM-DD: the only date that outputs know. */
  readonly issued: string;
  /** Texts of the page margins. An empty string leaves its place empty. */
  readonly margins: {
    readonly runningTitle: string;
    readonly edition: string;
    /** Such as `TLP:CLEAR`. */
    readonly handling: string;
    /** `DRAFT` in the language of the document; empty in a release. */
    readonly draft: string;
    /** Around page and pages: `["", " / ", ""]`. */
    readonly pageOfPages: readonly [string, string, string];
    /** What stands in boxes of the margins in place of that, where a brand says so. */
    readonly boxes?: MarginBoxes;
  };
}

/** The boxes of the page margins that a brand can fill. The right ones are the handling label's. */
export type MarginBox = "top-left" | "top-center" | "bottom-left" | "bottom-center";
export type MarginBoxes = Readonly<Partial<Record<MarginBox, readonly MarginPiece[]>>>;

/** A complete view: plain data, all of it already worded. Templates see nothing else. */
export interface DocumentView {
  readonly frame: Frame;
  /** The documents that a pack holds. */
  readonly parts?: readonly PartView[];
  readonly [field: string]: unknown;
}

/** A document in a pack: its view, and what the pack says of it. */
export interface PartView {
  readonly kind: string;
  readonly view: DocumentView;
  readonly [field: string]: unknown;
}
