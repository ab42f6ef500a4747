import { exitCodeOf } from "../judge.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Format, Manifest, ManifestOutput } from "../model/manifest.ts";
import type { BrowserFacts } from "../print/index.ts";

/** What a build did. Plain data: `--json` prints it as it is. */
export interface BuildReport {
  /** The folder that was published in, for people. */
  readonly output: string;
  readonly editions: readonly BuiltEdition[];
  readonly diagnostics: readonly Diagnostic[];
  /** The browser that printed; absent where none did. */
  readonly browser?: BrowserFacts;
  /** Milliseconds that each part of the work took. */
  readonly timings: Readonly<Record<string, number>>;
  /** The files that were read, as the manifests have them. */
  readonly inputs: readonly string[];
  /** Something in the data asked for the time, as an embargo does: another day may end otherwise. */
  readonly dependsOnTime: boolean;
  readonly exitCode: number;
}

export interface BuiltEdition {
  readonly id: string;
  /** False: something is wrong with it, and what was published before stands unchanged. */
  readonly written: boolean;
  /** The files that this build has made; none if it is not written. */
  readonly outputs: readonly BuiltOutput[];
  /** Published files that are asked for, and would be the same if they were made again. */
  readonly kept: readonly BuiltOutput[];
}

/** A published file. */
export interface BuiltOutput {
  /** With the output folder in front. */
  readonly path: string;
  readonly document: string;
  readonly language: string;
  readonly format: Format;
  readonly pages?: number;
  /** At most so many pages. */
  readonly budget?: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Reports the files that a build has made and kept, out of all that the manifest lists. */
export function published(
  id: string,
  folder: string,
  files: readonly { readonly path: string }[],
  kept: readonly ManifestOutput[],
  manifest: Manifest,
  budgetOf: (document: string) => number | undefined = () => undefined,
): BuiltEdition {
  const made = new Set(files.map(({ path }) => path));
  const asReported = ({ madeFrom: _, pages, ...output }: ManifestOutput): BuiltOutput => ({
    ...output,
    ...(pages !== undefined && { pages }),
    ...withBudget(budgetOf(output.document)),
    path: `${folder}/${output.path}`,
  });
  return {
    id,
    written: true,
    outputs: manifest.outputs.filter(({ path }) => made.has(path)).map(asReported),
    kept: kept.map(asReported),
  };
}

const withBudget = (budget: number | undefined): Pick<BuiltOutput, "budget"> =>
  budget === undefined ? {} : { budget };

export function unpublished(id: string): BuiltEdition {
  return { id, written: false, outputs: [], kept: [] };
}

/** Reports that it came to nothing, because the workspace could not be read. */
export function emptyReport(
  diagnostics: readonly Diagnostic[],
  timings: BuildReport["timings"],
): BuildReport {
  const nothing = { output: "", editions: [], inputs: [], dependsOnTime: false };
  return { ...nothing, diagnostics, timings, exitCode: exitCodeOf(diagnostics) };
}
