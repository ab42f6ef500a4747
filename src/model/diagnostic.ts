import type { RuleId } from "./rule-catalogue.ts";
import type { Severity } from "./severity.ts";

/** A place in an input file. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** Relative to the workspace, with forward slashes. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * What a stage found wrong, before the profile has decided how much it matters.
 * `message` says what stands there and what was expected; `hint` how to mend it.
 */
export interface Problem {
  readonly rule: RuleId;
  readonly message: string;
  readonly hint: string;
  readonly place?: Place;
  /** The record it concerns, as `<collection>/<id>`. */
  readonly record?: string;
  /** The output it concerns, as `<language>/<document>`. */
  readonly output?: string;
  /** A page of that output, counted from 1. */
  readonly page?: number;
  /** Who excuses it, and until which day. */
  readonly waived?: { readonly by: string; readonly until: string };
  /** The baseline of the workspace has it. */
  readonly known?: true;
}

/** A problem as it is reported. The shape is part of the public contract (`--json`). */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly record?: string;
  readonly output?: string;
  readonly page?: number;
  /** Its file holds the names of people who are withheld: no line of it is to be shown. */
  readonly sensitive?: true;
}

/** What a stage returns: its result, if there is one, and everything it found wrong. */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}
