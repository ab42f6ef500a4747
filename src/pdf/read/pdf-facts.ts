import type { Box, SheetContent } from "../content/sheet.ts";
import type { StructureNode } from "./structure-node.ts";

export type { Box, DrawnImage, SheetContent, TextRun } from "../content/sheet.ts";
export type {
  StructureKid,
  StructureNode,
  StructureObject,
  StructureText,
} from "./structure-node.ts";

/** What a finished PDF says about itself, and all that is on its pages. Plain data. */
export interface PdfFacts {
  readonly pages: number;
  /** Of the format, such as `1.7`. */
  readonly version: string;
  /** It is marked as tagged and has a structure tree with something in it. */
  readonly tagged: boolean;
  /** BCP 47 tag; empty if none is given. */
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly creator: string;
  readonly producer: string;
  /** All of the information dictionary, as written. */
  readonly info: Readonly<Record<string, string>>;
  /** The metadata packet; empty if there is none. */
  readonly xmp: string;
  /** Bookmarks in order. */
  readonly outline: readonly Bookmark[];
  readonly fonts: readonly PdfFont[];
  /** What is on each page. */
  readonly sheets: readonly PdfSheet[];
  /** The label of each page, such as `iv`; empty if the file gives none. */
  readonly labels: readonly string[];
  /** The root of the structure tree, of type `StructTreeRoot`. */
  readonly structure: StructureNode | undefined;
  /** By the name of a destination, the number of the page that it is on. */
  readonly destinations: Readonly<Record<string, number>>;
  readonly links: readonly PdfLink[];
  readonly attachments: readonly PdfAttachment[];
}

export interface Bookmark {
  readonly title: string;
  /** The outermost being 1. */
  readonly depth: number;
  /** Where it leads; undefined if it leads nowhere. */
  readonly page: number | undefined;
}

export interface PdfFont {
  /** Name of the face with its subset mark, such as `AAAAAA+SourceSans3-Regular`. */
  readonly name: string;
  /** `Type0`, `TrueType`, `Type3` … */
  readonly type: string;
}

export interface PdfSheet extends SheetContent {
  /** From 1. */
  readonly number: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** What a reader's window calls the page: its label, or else its number. */
  readonly label: string;
}

/** The annotation of a link: a link that goes over two lines has two of them. */
export interface PdfLink {
  readonly page: number;
  /** Its object number, by which the structure tree refers to it. */
  readonly object: number;
  readonly box: Box;
  /** What it says of itself; undefined if it says nothing. */
  readonly contents: string | undefined;
  /** Where it leads: an address, or empty for a place in the document. */
  readonly uri: string;
  /** The name of a place in the document, empty if it has none. */
  readonly destination: string;
  /** The page of that place; undefined if it leads nowhere in the document. */
  readonly target: number | undefined;
}

export interface PdfAttachment {
  readonly name: string;
  /** Such as `application/json`; empty if none is given. */
  readonly mimeType: string;
  /** What it is to the document, such as `Source`; empty if not said. */
  readonly relationship: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}
