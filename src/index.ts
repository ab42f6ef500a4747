/**
 * Briefwright as a library. Nothing here prints, and nothing is thrown for a fault of the
 * content: it is reported as a diagnostic. What is heavy is loaded when it is first used.
 */
import type { BuildOptions, BuildReport } from "./build.ts";
import type { CheckOptions, CheckReport } from "./check-editions.ts";
import type { DiffOptions, DiffReport } from "./diff-editions.ts";
import type { DoctorOptions, DoctorReport } from "./doctor/doctor.ts";
import type { EjectOptions, EjectReport } from "./eject.ts";
import type { TemplateDiffReport, TemplateListReport } from "./ejected.ts";
import type { EvidenceOptions, EvidenceReport } from "./evidence-editions.ts";
import type { InitOptions, InitReport } from "./init-workspace.ts";
import type { ListOptions, ListReport } from "./list.ts";
import type { MergeOptions, MergeReport } from "./merge-shards.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { NewEditionOptions, NewEditionReport } from "./new-edition.ts";
import type { Call } from "./output/last-word.ts";
import type { Preview, PreviewOptions } from "./preview.ts";
import type { RunToRemember } from "./remember-run.ts";
import type { ReportFile, ReportOptions } from "./report.ts";
import type { ThumbnailOptions, ThumbnailReport } from "./thumbnails.ts";
import type { VerifyOptions, VerifyReport } from "./verify-outputs.ts";
import type { WatchOptions } from "./watch-build.ts";

export type {
  BuildOptions,
  BuildReport,
  BuiltEdition,
  BuiltOutput,
  ProgressEvent,
} from "./build.ts";
export type { CheckedEdition, CheckOptions, CheckReport } from "./check-editions.ts";
export type { CoverageMatrix, CoveredSource, CoveredStatement } from "./coverage.ts";
export type { DiffOptions, DiffReport } from "./diff-editions.ts";
export type { DoctorOptions, DoctorReport, Finding } from "./doctor/doctor.ts";
export type { EjectOptions, EjectReport } from "./eject.ts";
export type {
  ListedTemplate,
  TemplateDiff,
  TemplateDiffReport,
  TemplateListReport,
  TemplateState,
} from "./ejected.ts";
export type { EvidenceOptions, EvidenceReport, ProvenEdition } from "./evidence-editions.ts";
export type { InitOptions, InitReport, KeptFile } from "./init-workspace.ts";
export type { ListedEdition, ListedOutput, ListOptions, ListReport, OutputState } from "./list.ts";
export { ownEnvironment } from "./load/own-environment.ts";
export { whyNoFolder } from "./load/working-folder.ts";
export type { MergeOptions, MergeReport } from "./merge-shards.ts";
export type { ChangeRecord, FieldChange, RecordChange, WordMark } from "./model/change-record.ts";
export type { Diagnostic } from "./model/diagnostic.ts";
export type { Format, Manifest } from "./model/manifest.ts";
export { didYouMean, hintFor } from "./model/nearest.ts";
export type { Profile, Severity } from "./model/severity.ts";
export type { NewEditionOptions, NewEditionReport } from "./new-edition.ts";
export type { Call, LastWord } from "./output/last-word.ts";
export type { Preview, PreviewEvent, PreviewOptions } from "./preview.ts";
export type { RunToRemember } from "./remember-run.ts";
export { pretty as prettyDiagnostics, prettyDiagnostic } from "./report/pretty.ts";
export { type ReportFormat, reportFormats } from "./report/reporter.ts";
export type { ReportFile, ReportOptions } from "./report.ts";
export type { ThumbnailOptions, ThumbnailReport } from "./thumbnails.ts";
export type { VerifiedFile, VerifyOptions, VerifyReport } from "./verify-outputs.ts";
export { version } from "./version.ts";
export type { WatchedRun, WatchOptions } from "./watch-build.ts";

/**
 * Checks, renders, prints and publishes editions of a workspace.
 * @throws the signal's reason, if it is aborted; everything is tidied up by then
 */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const stage = await import("./build.ts");
  return stage.build(options);
}

/**
 * One hash for all that a call of the program can read, from before it reads; undefined where
 * the next call cannot be spared the reading.
 */
export async function readableInputs(call: Call): Promise<string | undefined> {
  const stage = await import("./output/last-word.ts");
  return stage.inputsOf(call);
}

/** Lets the next call of the program say at once that there is nothing to do, if that is certain. */
export async function rememberBuild(run: RunToRemember<BuildReport>): Promise<void> {
  const stage = await import("./remember-run.ts");
  return stage.rememberBuild(run);
}

/** Lets the next call of the program say at once what this check has said, if that is certain. */
export async function rememberCheck(run: RunToRemember<CheckReport>): Promise<void> {
  const stage = await import("./remember-run.ts");
  return stage.rememberCheck(run);
}

/**
 * Builds, and builds again after each change of the workspace, until the signal is aborted.
 * @returns the exit code, where there is nothing to watch or the options make no sense
 */
export async function watch(options: WatchOptions): Promise<number> {
  const stage = await import("./watch-build.ts");
  return stage.watch(options);
}

/** Opens a local web page that shows documents as they are written. It writes nothing. */
export async function preview(options: PreviewOptions): Promise<Preview> {
  const stage = await import("./preview.ts");
  return stage.preview(options);
}

/** Applies the rules over the data to editions of a workspace. */
export async function check(options: CheckOptions): Promise<CheckReport> {
  const stage = await import("./check-editions.ts");
  return stage.check(options);
}

/** Proves the quotations of editions against held texts, and writes their locks. */
export async function evidence(options: EvidenceOptions): Promise<EvidenceReport> {
  const stage = await import("./evidence-editions.ts");
  return stage.evidence(options);
}

/** Words diagnostics in a form for people or for a machine. */
export async function report(
  diagnostics: readonly Diagnostic[],
  options: ReportOptions,
): Promise<string> {
  const stage = await import("./report.ts");
  return stage.report(diagnostics, options);
}

/** Says what stands in the way of writing a report, before there is one. */
export async function checkReport(target: ReportFile): Promise<Diagnostic | undefined> {
  const stage = await import("./report.ts");
  return stage.checkReport(target);
}

/**
 * Writes a report, whole or not at all.
 * @returns the reason why it was not written, if so
 */
export async function writeReport(
  text: string,
  target: ReportFile,
): Promise<Diagnostic | undefined> {
  const stage = await import("./report.ts");
  return stage.writeReport(text, target);
}

/** Lists the editions of a workspace, what they consist of, and what of it is built. */
export async function list(options: ListOptions): Promise<ListReport> {
  const stage = await import("./list.ts");
  return stage.list(options);
}

/** Holds published files to their manifest, and PDFs to the data that they carry. */
export async function verify(options: VerifyOptions): Promise<VerifyReport> {
  const stage = await import("./verify-outputs.ts");
  return stage.verifyOutputs(options);
}

/** Draws the pages of published PDFs, for whoever wants to see them without opening them. */
export async function thumbnails(options: ThumbnailOptions): Promise<ThumbnailReport> {
  const stage = await import("./thumbnails.ts");
  return stage.thumbnails(options);
}

/** Tells what has changed between two editions, by record and meaning. */
export async function diff(options: DiffOptions): Promise<DiffReport> {
  const stage = await import("./diff-editions.ts");
  return stage.diff(options);
}

/**
 * Puts the outputs of sharded builds together, as one build would have published them.
 * @throws the signal's reason, if it is aborted
 */
export async function merge(options: MergeOptions): Promise<MergeReport> {
  const stage = await import("./merge-shards.ts");
  return stage.merge(options);
}

/** Examines whether this machine can make PDFs. */
export async function doctor(options: DoctorOptions): Promise<DoctorReport> {
  const stage = await import("./doctor/doctor.ts");
  return stage.doctor(options);
}

/**
 * Makes a workspace with an edition that builds at once.
 * @throws the signal's reason, if it is aborted; nothing is left then
 */
export async function init(options: InitOptions): Promise<InitReport> {
  const stage = await import("./init-workspace.ts");
  return stage.init(options);
}

/**
 * Starts an edition: out of the one before, or as an example to write over.
 * @throws the signal's reason, if it is aborted; nothing is left then
 */
export async function newEdition(options: NewEditionOptions): Promise<NewEditionReport> {
  const stage = await import("./new-edition.ts");
  return stage.newEdition(options);
}

/** Copies built-in templates into the workspace, to be changed there. */
export async function eject(options: EjectOptions): Promise<EjectReport> {
  const stage = await import("./eject.ts");
  return stage.eject(options);
}

/** Notes that somebody has looked at how ejected templates differ from the built-in ones. */
export async function acceptTemplates(options: EjectOptions): Promise<EjectReport> {
  const stage = await import("./eject.ts");
  return stage.acceptTemplates(options);
}

/** Shows how templates of the workspace differ from the built-in ones. */
export async function compareTemplates(options: EjectOptions): Promise<TemplateDiffReport> {
  const stage = await import("./ejected.ts");
  return stage.compareTemplates(options);
}

/** Lists the built-in templates, and which of them the workspace overrides. */
export async function listTemplates(
  options: Pick<EjectOptions, "cwd">,
): Promise<TemplateListReport> {
  const stage = await import("./ejected.ts");
  return stage.listTemplates(options);
}

/** The JSON Schemas of all data files, by name, and of what templates see, as `view:<name>`. */
export async function schemas(): Promise<Readonly<Record<string, object>>> {
  const { jsonSchemas } = await import("./model/json-schema.ts");
  const { viewSchemas } = await import("./view/schemas.ts");
  const views = Object.entries(viewSchemas()).map(([name, schema]) => [`view:${name}`, schema]);
  return { ...jsonSchemas(), ...Object.fromEntries(views) };
}

/** Renews the schema/ folder of Briefwright itself; for its developers. */
export async function writeSchemas(): Promise<readonly string[]> {
  const { jsonSchemas } = await import("./model/json-schema.ts");
  const stage = await import("./write-schemas.ts");
  return stage.writeSchemas(jsonSchemas());
}
