/**
 * Briefwright as a library. Nothing here prints, and nothing is thrown for a fault of the
 * content: it is reported as a diagnostic. What is heavy is loaded when it is first used.
 */
import type { BuildOptions, BuildReport } from "./build.ts";
import type { CheckOptions, CheckReport } from "./check-editions.ts";
import type { DoctorOptions, DoctorReport } from "./doctor/doctor.ts";
import type { EvidenceOptions, EvidenceReport } from "./evidence-editions.ts";
import type { ListOptions, ListReport } from "./list.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { ReportFile, ReportOptions } from "./report.ts";
import type { VerifyOptions, VerifyReport } from "./verify-outputs.ts";

export type {
  BuildOptions,
  BuildReport,
  BuiltEdition,
  BuiltOutput,
  ProgressEvent,
} from "./build.ts";
export type { CheckedEdition, CheckOptions, CheckReport } from "./check-editions.ts";
export type { CoverageMatrix, CoveredSource, CoveredStatement } from "./coverage.ts";
export type { DoctorOptions, DoctorReport, Finding } from "./doctor/doctor.ts";
export type { EvidenceOptions, EvidenceReport, ProvenEdition } from "./evidence-editions.ts";
export type { ListedEdition, ListedOutput, ListOptions, ListReport, OutputState } from "./list.ts";
export type { Diagnostic } from "./model/diagnostic.ts";
export type { Format, Manifest } from "./model/manifest.ts";
export { didYouMean, hintFor } from "./model/nearest.ts";
export type { Profile, Severity } from "./model/severity.ts";
export { pretty as prettyDiagnostics, prettyDiagnostic } from "./report/pretty.ts";
export { type ReportFormat, reportFormats } from "./report/reporter.ts";
export type { ReportFile, ReportOptions } from "./report.ts";
export type { VerifiedFile, VerifyOptions, VerifyReport } from "./verify-outputs.ts";
export { version } from "./version.ts";

/**
 * Checks, renders, prints and publishes editions of a workspace.
 * @throws the signal's reason, if it is aborted; everything is tidied up by then
 */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const stage = await import("./build.ts");
  return stage.build(options);
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

/** Examines whether this machine can make PDFs. */
export async function doctor(options: DoctorOptions): Promise<DoctorReport> {
  const stage = await import("./doctor/doctor.ts");
  return stage.doctor(options);
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
