import { createHash } from "node:crypto";
import type {
  Format,
  Manifest,
  ManifestInput,
  ManifestOutput,
  ManifestShard,
} from "../model/manifest.ts";
import type { GivenMeeting } from "../model/meeting.ts";
import type { Profile } from "../model/severity.ts";

/** What an edition's files are made from and with. */
export interface Making {
  readonly edition: string;
  readonly profile: Profile;
  /** Version of Briefwright. */
  readonly version: string;
  /** Absent where no PDF was printed. */
  readonly browser?: { readonly product: string; readonly version: string } | undefined;
  /** Date inside the files, where it is not that of the edition. */
  readonly date?: string | undefined;
  readonly shard?: ManifestShard | undefined;
  readonly inputs: readonly ManifestInput[];
}

/** A finished file of an edition, not yet on disk. */
export interface FinishedFile {
  /** Relative to the edition's output folder: `<language>/<document>.<format>`. */
  readonly path: string;
  readonly document: string;
  readonly language: string;
  readonly format: Format;
  readonly pages?: number;
  /** What the run was told of the meeting, if anything. */
  readonly meeting?: GivenMeeting;
  /** Stands for everything that it was made from. */
  readonly madeFrom: string;
  readonly bytes: Uint8Array;
}

/**
 * Builds the manifest of an edition. Pure, and sorted, so that the same inputs give the
 * same bytes. `kept` are files of an earlier build that this one was not asked to make.
 */
export function makeManifest(
  making: Making,
  files: readonly FinishedFile[],
  kept: readonly ManifestOutput[] = [],
): Manifest {
  const outputs = files.map(({ bytes, pages, meeting, ...file }) => ({
    path: file.path,
    document: file.document,
    language: file.language,
    format: file.format,
    ...(pages !== undefined && { pages }),
    ...(meeting && { meeting }),
    bytes: bytes.length,
    sha256: sha256(bytes),
    madeFrom: file.madeFrom,
  }));
  return {
    manifest: 1,
    edition: making.edition,
    profile: making.profile,
    tool: { name: "briefwright", version: making.version },
    ...(making.date !== undefined && { date: making.date }),
    ...(making.browser && {
      browser: { product: making.browser.product, version: making.browser.version },
    }),
    ...(making.shard && { shard: making.shard }),
    inputs: sorted(making.inputs),
    outputs: sorted([...outputs, ...kept]),
  };
}

/** The manifest as it is written. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

// By code unit, not by locale: the order must not depend on the machine.
function sorted<T extends { readonly path: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
