import { resolve } from "node:path";
import { judge } from "./judge.ts";
import { findRoot } from "./load/find-root.ts";
import { placeInRepository } from "./load/repository.ts";
import { readRulePages } from "./load/rule-pages.ts";
import { readSourceLines } from "./load/source-lines.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import type { Profile } from "./model/severity.ts";
import { checkReportFile, writeReportFile } from "./output/report-file.ts";
import { reporters } from "./report/index.ts";
import type {
  ReportAddresses,
  ReportContext,
  ReportedEdition,
  ReportFormat,
} from "./report/reporter.ts";
import { toldChanges } from "./told-changes.ts";
import { version } from "./version.ts";

export interface ReportOptions {
  readonly format: ReportFormat;
  /** A folder of the workspace that the diagnostics are about. */
  readonly cwd: string;
  /** Ids of the editions that were looked at. */
  readonly editions?: readonly string[] | undefined;
  /** What a build has made, for the forms that tell it. */
  readonly built?: readonly ReportedEdition[] | undefined;
  /** Addresses that start with `https://` or `http://`; others are left out. */
  readonly addresses?: ReportAddresses | undefined;
  /** By default `draft`. */
  readonly profile?: Profile | undefined;
  /** Columns to write in, where lines are broken; by default 80. */
  readonly width?: number | undefined;
  /** Colours a text; by default there are no colours. */
  readonly style?: ReportContext["style"] | undefined;
}

/** Words diagnostics in a form for people or for a machine. */
export async function report(
  diagnostics: readonly Diagnostic[],
  options: ReportOptions,
): Promise<string> {
  const { format, profile = "draft", editions = [], width = 80 } = options;
  const root = await findRoot(resolve(options.cwd));
  const isPretty = format === "pretty";
  const files = isPretty
    ? diagnostics.filter(({ sensitive }) => !sensitive).map(({ file }) => file)
    : [];
  const addresses = {
    files: safeAddress(options.addresses?.files),
    rules: safeAddress(options.addresses?.rules),
  };
  const rules =
    format === "sarif" || format === "markdown" ? diagnostics.map(({ rule }) => rule) : [];
  return reporters[format](diagnostics, {
    version,
    profile,
    editions,
    built: options.built,
    changes: format === "markdown" ? await toldChanges(options.cwd, editions) : [],
    addresses,
    base: root === undefined || isPretty ? "" : await placeInRepository(root),
    lineOf: root === undefined ? () => undefined : await readSourceLines(root, files),
    pageOf: await readRulePages(rules),
    width,
    style: options.style ?? ((_style, text) => text),
  });
}

/** An address of the web without anything that could end a link, or undefined. */
function safeAddress(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\/[\w.~:/?=&%@+-]+$/.test(address)
    ? address
    : undefined;
}

/** Where a report is to be written. */
export interface ReportFile {
  /** A folder of the workspace. */
  readonly cwd: string;
  /** Relative to `cwd`. */
  readonly file: string;
}

/** Says what stands in the way of writing a report, before there is one. */
export async function checkReport({ cwd, file }: ReportFile): Promise<Diagnostic | undefined> {
  const root = await findRoot(resolve(cwd));
  return judged(await checkReportFile(resolve(cwd, file), file, root));
}

/**
 * Writes a report, whole or not at all.
 * @returns the reason why it was not written, if so
 */
export async function writeReport(
  text: string,
  { cwd, file }: ReportFile,
): Promise<Diagnostic | undefined> {
  const obstacle = await checkReport({ cwd, file });
  return obstacle ?? judged(await writeReportFile(resolve(cwd, file), file, text));
}

function judged(problem: Problem | undefined): Diagnostic | undefined {
  return problem && judge([problem], "draft")[0];
}
