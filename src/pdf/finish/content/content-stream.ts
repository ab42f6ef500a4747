import type { PDFRef } from "@cantoo/pdf-lib";
import type { Matrix } from "../../content/matrix.ts";

/** One thing that is painted and that nothing can come between: a text, a path, a picture. */
export interface Unit {
  readonly kind: "text" | "path" | "picture";
  /** Its bytes in the stream. */
  readonly start: number;
  readonly end: number;
  /** From its coordinates to those of the page. */
  readonly matrix: Matrix;
}

/** What is painted for one marked-content identifier: a part of what a structure element holds. */
export interface Piece {
  readonly stream: ContentStream;
  readonly units: Unit[];
  /** It says nothing to a reader, and is to become an artifact. */
  isArtifact: boolean;
}

/**
 * Why something is painted that is no part of the document's text. What stands in the page
 * margin at the head, at the foot, and elsewhere, and all the rest.
 */
export type ArtifactKind = "header" | "footer" | "margin" | "decoration";

/**
 * A stretch of a stream that has one owner. `bare` is what has its own marks inside: a form
 * that is taken apart itself, or an artifact that is marked already.
 */
export interface Run {
  readonly owner: Piece | ArtifactKind | "bare";
  readonly start: number;
  end: number;
}

/** The content of a page or of a form, taken apart. */
export interface ContentStream {
  /** Its own place in the file; a form is named by it. */
  readonly ref: PDFRef;
  readonly page: PDFRef;
  readonly isForm: boolean;
  readonly bytes: Uint8Array;
  /** In the order of painting. */
  readonly runs: Run[];
  /** Marks of Chromium's that are written anew: the bytes of each operator. */
  readonly marks: (readonly [start: number, end: number])[];
}

/** All that is painted, and where each marked piece of it is. */
export interface Content {
  readonly streams: readonly ContentStream[];
  /** The piece that an identifier stands for on a page or in a form. */
  pieceAt(place: PDFRef, mcid: number): Piece | undefined;
}
