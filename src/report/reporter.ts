import type { Diagnostic } from "../model/diagnostic.ts";
import type { Format } from "../model/manifest.ts";
import type { RuleId } from "../model/rule-catalogue.ts";
import type { Profile } from "../model/severity.ts";
import type { ToldChanges } from "./told-changes.ts";

/** The forms in which diagnostics are reported, in the order of the help. */
export const reportFormats = ["pretty", "github", "sarif", "junit", "gitlab", "markdown"] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** A way of emphasis; what it looks like is up to the terminal. */
export type Style = "red" | "yellow" | "cyan" | "dim" | "bold";

/** What a build has made of an edition, and what it has left as it was. */
export interface ReportedEdition {
  readonly id: string;
  /** False: something is wrong with it, and nothing of it was published. */
  readonly written: boolean;
  readonly outputs: readonly ReportedFile[];
  readonly kept: readonly ReportedFile[];
}

export interface ReportedFile {
  readonly document: string;
  readonly language: string;
  readonly format: Format;
  readonly pages?: number;
  /** At most so many pages. */
  readonly budget?: number;
}

/** Where links of a report lead to; without an address there are none. */
export interface ReportAddresses {
  /** Of the files of the repository. */
  readonly files?: string | undefined;
  /** Of the pages about the rules. */
  readonly rules?: string | undefined;
}

/** All that a form of report needs besides the diagnostics. */
export interface ReportContext {
  /** Version of Briefwright. */
  readonly version: string;
  readonly profile: Profile;
  /** Ids of the editions that were looked at. */
  readonly editions: readonly string[];
  /** Absent where nothing was to be built. */
  readonly built: readonly ReportedEdition[] | undefined;
  /** For the forms that tell them. */
  readonly changes: readonly ToldChanges[];
  readonly addresses: ReportAddresses;
  /** Where the workspace lies in its repository: empty, or a path that ends in a slash. */
  readonly base: string;
  /** A line of an input file, counted from 1; undefined where it cannot or must not be shown. */
  readonly lineOf: (file: string, line: number) => string | undefined;
  /** The page about a rule, in Markdown. */
  readonly pageOf: (rule: RuleId) => string | undefined;
  /** Columns to write in. */
  readonly width: number;
  readonly style: (style: Style, text: string) => string;
}

/** Turns diagnostics into text, without a line end behind the last line. */
export type Reporter = (diagnostics: readonly Diagnostic[], context: ReportContext) => string;
