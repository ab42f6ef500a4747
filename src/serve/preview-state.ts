import type { Diagnostic } from "../model/diagnostic.ts";
import type { Profile } from "../model/severity.ts";

/** How a document in one language stands. The page words and colours these. */
export type DocumentStatus =
  /** Nothing has been made yet. */
  | "waiting"
  | "rendering"
  /** The HTML is as the files are; the pages are being made. */
  | "printing"
  /** HTML and pages are as the files are. */
  | "current"
  /** The edition or the workspace cannot be read: what is shown is from before. */
  | "stale"
  /** This document cannot be made: what is wrong stands where it was. */
  | "failed";

/** A document is made in two parts: its HTML is rendered, its pages are printed. */
export type DocumentPart = "rendering" | "printing";

/** All that the page shows. It is sent whole whenever something has changed. */
export interface PreviewState {
  readonly version: string;
  readonly profile: Profile;
  readonly editions: readonly ShownEdition[];
  /** What is wrong with the workspace as a whole. */
  readonly diagnostics: readonly ShownDiagnostic[];
}

export interface ShownEdition {
  readonly id: string;
  readonly title: string;
  /** What is wrong with its data. */
  readonly diagnostics: readonly ShownDiagnostic[];
  readonly documents: readonly ShownDocument[];
}

export interface ShownDocument {
  /** `<edition>/<language>/<document>` */
  readonly key: string;
  readonly language: string;
  readonly document: string;
  readonly title: string;
  readonly status: DocumentStatus;
  /** The part that failed, where one did. */
  readonly failedAt?: DocumentPart | undefined;
  /** Number of the HTML that can be fetched; 0 if there is none. */
  readonly html: number;
  /** Number of the PDF that can be fetched; 0 if there is none. */
  readonly pdf: number;
  /** Pages of that PDF. */
  readonly pages: number;
  /** Pages that it may have. */
  readonly budget?: number | undefined;
  readonly diagnostics: readonly ShownDiagnostic[];
}

/** A diagnostic with the line of the file that it is about. */
export interface ShownDiagnostic extends Diagnostic {
  readonly excerpt?: { readonly text: string; readonly marker: string } | undefined;
}
