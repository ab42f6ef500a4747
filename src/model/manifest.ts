import { z } from "zod";
import { givenMeeting } from "./meeting.ts";
import { recordId } from "./text.ts";

export const formats = ["html", "pdf"] as const;
export type Format = (typeof formats)[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Relative to the edition's output folder. The form is strict because old files are
 * removed by what a manifest says, and a manifest is a file that anybody may have edited.
 */
const outputPath = z.string().regex(/^[A-Za-z0-9-]+\/[a-z0-9-]+\.(html|pdf)$/);

/** A published file. */
const manifestOutput = z.strictObject({
  path: outputPath,
  document: recordId,
  language: z.string(),
  format: z.enum(formats),
  pages: z.int().optional(),
  /** What the run that made it was told of the meeting, if anything. */
  meeting: givenMeeting.optional(),
  bytes: z.int(),
  sha256,
  /**
   * Stands for everything this file was made from: what it says, its templates, fonts, and the
   * program. Where that would give another hash now, the file is to be made again.
   */
  madeFrom: sha256,
});
export type ManifestOutput = z.infer<typeof manifestOutput>;

const manifestInput = z.strictObject({
  /** Relative to the workspace, or `briefwright:…` for what comes with the program. */
  path: z.string(),
  sha256,
});
export type ManifestInput = z.infer<typeof manifestInput>;

/** What `--shard` takes; each part is looked for when they are merged. */
const mostShards = 9999;

/** Which part of a run this is, and the files that all parts together come to. */
const manifestShard = z.strictObject({
  index: z.int().min(1).max(mostShards),
  of: z.int().min(1).max(mostShards),
  whole: z.array(outputPath),
});
export type ManifestShard = z.infer<typeof manifestShard>;

/**
 * `output/<edition>/manifest.json`: what was published, and what it was made from. It
 * holds nothing that cannot change an output's bytes: no time, user, host or folder.
 */
export const manifest = z
  .strictObject({
    manifest: z.literal(1).meta({ description: "Version of this format." }),
    edition: recordId,
    profile: z.enum(["draft", "release"]),
    tool: z.strictObject({ name: z.literal("briefwright"), version: z.string() }),
    /** Date inside the PDFs; absent where it is that of the edition. */
    date: z.string().optional(),
    /** Absent where no PDF was printed. */
    browser: z.strictObject({ product: z.string(), version: z.string() }).optional(),
    /** Absent where the edition was built as a whole, or merged. */
    shard: manifestShard.optional(),
    inputs: z.array(manifestInput),
    outputs: z.array(manifestOutput),
  })
  .meta({ id: "Manifest", description: "What an edition's output folder holds." });
export type Manifest = z.infer<typeof manifest>;
