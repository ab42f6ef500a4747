import type { Outcome, Place } from "../model/diagnostic.ts";
import type { DocumentView } from "../model/document-view.ts";
import type { TemplateSet } from "../model/template-set.ts";
import type { HelperCall, HelperFile } from "../model/workspace-helpers.ts";

/* What is said between the program and the process that prints pages: plain data, as JSON. */

/** What the process is told, or asked; it answers each once. */
export interface Asked {
  /** To print with from now on. */
  readonly templates?: TemplateSet;
  /** To be loaded; once, since what has run cannot be taken back. */
  readonly helpers?: readonly HelperFile[];
  /** Helpers that are not called any more, and why. */
  readonly stopped?: Readonly<Record<string, string>>;
  /** To be printed. */
  readonly view?: DocumentView;
}

export interface Answer {
  readonly page?: Outcome<string>;
  /** The module of helpers that cannot be loaded. */
  readonly unloaded?: { readonly file: string; readonly why: string };
  /** The stack of an exception: a fault of ours. */
  readonly thrown?: string;
}

/** Code of the workspace that runs: a helper that was called, or a module as it is loaded. */
export type Running = HelperCall | { readonly loads: Place };

/** What the process says: which code of the workspace it is about to run, then the answer. */
export type Told =
  | { readonly running: Running | null; readonly answer?: undefined }
  | { readonly answer: Answer };
