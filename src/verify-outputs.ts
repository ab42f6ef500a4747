import { resolve } from "node:path";
import { changedInputs } from "./build/outdated-because.ts";
import { type Desk, openEditions } from "./editions.ts";
import { exitCodeOf, judge } from "./judge.ts";
import { addAll } from "./model/add-all.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import { documentData, documentDataName } from "./model/document-data.ts";
import type { Manifest, ManifestInput } from "./model/manifest.ts";
import { checkPublished } from "./output/check-published.ts";
import { type EditionFolder, readManifest } from "./output/edition-folder.ts";
import { findOutput, readPublished } from "./output/find-published.ts";
import { readAndCheck } from "./pdf/check/read-and-check.ts";
import { isAsWritten } from "./pdf/read/read.ts";
import { unpacksTooFar } from "./pdf/read/unpacks-too-far.ts";
import { verifyStatement } from "./verify/verify.ts";

export interface VerifyOptions {
  /** A folder of the workspace, or the one that paths are relative to. */
  readonly cwd: string;
  /** PDFs, output folders of editions, or folders of such; by default the workspace's output. */
  readonly paths?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface VerifyReport {
  readonly files: readonly VerifiedFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

export interface VerifiedFile {
  /** As it was given, or as the manifest has it with its folder in front. */
  readonly path: string;
  /** sound: as it was built, and it says what its data says. */
  readonly state: "sound" | "changed" | "missing";
}

/**
 * Holds published files to their manifest, the manifest to the inputs of today, and every PDF
 * to the data that it carries.
 * @throws the signal's reason, if it is aborted
 */
export async function verifyOutputs(options: VerifyOptions): Promise<VerifyReport> {
  const { cwd, signal } = options;
  const desk = (await openEditions({ cwd })).value;
  const problems: Problem[] = [];
  const files: VerifiedFile[] = [];
  const take = (path: string, found: readonly Problem[], state: VerifiedFile["state"]): void => {
    addAll(problems, found);
    files.push({ path, state });
  };
  const paths = options.paths ?? (desk ? [desk.output.path] : []);
  if (paths.length === 0) problems.push(nothingToVerify);
  for (const path of paths) {
    signal?.throwIfAborted();
    const name = options.paths ? path : (desk?.output.name ?? path);
    const found = await findOutput(resolve(cwd, path), name);
    if (found.kind === "nothing") problems.push(noOutput(name, found.reason));
    else if (found.kind === "file") {
      const faults = await verifyPdf(found.bytes, name);
      take(name, faults, faults.length === 0 ? "sound" : "changed");
    } else for (const folder of found.folders) await verifyEdition(folder, desk, take, signal);
  }
  const diagnostics = judge(problems, "release", {});
  return { files, diagnostics, exitCode: exitCodeOf(diagnostics) };
}

async function verifyEdition(
  folder: EditionFolder,
  desk: Desk | undefined,
  take: (path: string, found: readonly Problem[], state: VerifiedFile["state"]) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const manifest = await readManifest(folder);
  if (!manifest) {
    take(`${folder.name}/manifest.json`, [badManifest(folder)], "changed");
    return;
  }
  for (const [{ path, format }, state] of await checkPublished(folder, manifest)) {
    signal?.throwIfAborted();
    const name = `${folder.name}/${path}`;
    const differs = state === "whole" ? [] : [outputDiffers(name, state)];
    const bytes = format === "pdf" && state !== "missing" && (await readPublished(folder, path));
    const faults = bytes ? await verifyPdf(bytes, name) : [];
    const isSound = differs.length + faults.length === 0;
    take(name, [...differs, ...faults], isSound ? "sound" : state === "whole" ? "changed" : state);
  }
  const opened = desk?.editions.find(({ id }) => id === manifest.edition);
  if (opened?.edition)
    take(`${folder.name}/manifest.json`, inputsDiffer(manifest, opened.inputs), "sound");
}

/** Holds a PDF to the data that it carries, to its own identifier, and to the standards that it claims. */
async function verifyPdf(bytes: Uint8Array, name: string): Promise<Problem[]> {
  const at = (problem: Problem): Problem => ({ ...problem, place: { file: name } });
  if (unpacksTooFar(bytes)) return [at(packedTooFar)];
  const read = await readAndCheck(bytes).catch(() => undefined);
  if (!read)
    return [
      at({
        rule: "pdf-unreadable",
        message: "The file is no PDF, or a damaged one.",
        hint: "Build it again.",
      }),
    ];
  const problems: Problem[] = [];
  if (!(await isAsWritten(bytes))) problems.push(at(altered));
  const attached = read.facts.attachments.find((file) => file.name === documentDataName);
  const data = attached && documentData.safeParse(parseJson(attached.bytes)).data;
  if (!data) return [...problems, at(noData)];
  return [...problems, ...verifyStatement(data, read).map(at)];
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** What an edition would be built from today, and was not when it was published. */
function inputsDiffer(manifest: Manifest, now: readonly ManifestInput[]): Problem[] {
  return changedInputs(manifest.inputs, now).map(({ path, how }) => ({
    rule: "input-differs",
    message: `${path} ${how} since ${manifest.edition} was built.`,
    hint: "Build the edition again, or bring back the file that it was built from.",
    place: { file: path },
  }));
}

const outputDiffers = (name: string, state: "changed" | "missing"): Problem => ({
  rule: "output-differs",
  message:
    state === "missing"
      ? "The manifest lists the file, and it is gone."
      : "The file is not the one that was built: its SHA-256 is another than in the manifest.",
  hint: "Build the edition again; nobody can vouch for a file that was changed afterwards.",
  place: { file: name },
});

const badManifest = ({ name }: EditionFolder): Problem => ({
  rule: "output-differs",
  message: "The manifest cannot be read.",
  hint: "Build the edition again.",
  place: { file: `${name}/manifest.json` },
});

const altered: Problem = {
  rule: "pdf-altered",
  message:
    "The file has been changed since it was made: its identifier is not the hash of its bytes.",
  hint: "Ask for the file as it was published, or build it again.",
};

const packedTooFar: Problem = {
  rule: "pdf-unreadable",
  message: "The file is packed as no document of ours is, or unpacks to more than 256 MB.",
  hint: "Ask for the file as it was published, or build it again.",
};

const noData: Problem = {
  rule: "pdf-without-data",
  message: `The file carries no ${documentDataName} that could be read.`,
  hint: "Only PDFs that Briefwright has made can be verified on their own.",
};

const noOutput = (name: string, reason: string): Problem => ({
  rule: "invalid-usage",
  message: `${name} cannot be verified: ${reason}.`,
  hint: "Name a PDF, the output folder of an edition, or a folder of such.",
});

const nothingToVerify: Problem = {
  rule: "invalid-usage",
  message: "There is nothing to verify: no path is given, and this is no workspace.",
  hint: "Name a PDF or an output folder, or change to your workspace.",
};
