import type { Place } from "./diagnostic.ts";

/** A module of helpers of the workspace, as it was read. It has not run. */
export interface HelperFile {
  /** Relative to the workspace, with forward slashes. */
  readonly file: string;
  readonly sha256: string;
  readonly text: string;
  /** The functions that it exports, by its text. */
  readonly names: readonly string[];
}

/** What a helper made of its values: text, or why there is none. */
export type Helped = { readonly text: string } | { readonly fault: string };

/** A helper that a template calls, and where. */
export interface HelperCall {
  readonly name: string;
  readonly place?: Place | undefined;
}

/** Helpers of the workspace, for its templates. */
export interface WorkspaceHelpers {
  readonly names: readonly string[];
  /** Absent where they must not run: then only their names are known. */
  readonly call?: (name: string, values: readonly unknown[], place?: Place) => Helped;
}
