import { z } from "zod";
import { alterableRules } from "./alterable-rules.ts";
import type { Place } from "./diagnostic.ts";
import { documentRequests } from "./edition.ts";
import { handling } from "./handling.ts";
import { limitsSchema } from "./limits.ts";
import { papers } from "./paper.ts";
import type { CollectionName } from "./reference.ts";
import { languageTag, localizedText, words } from "./text.ts";

const inside = (path: string): boolean =>
  !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes("..");
const folderInside = words.refine(inside, {
  error: 'expected a folder inside the workspace, such as "output"',
});
const pathInside = words.refine(inside, {
  error: 'expected a file or folder inside the workspace, such as "templates/helpers.mjs"',
});

/** `briefwright.yaml`: what holds for every edition of the workspace that does not say otherwise. */
export const workspaceSettings = z
  .strictObject({
    $schema: words.optional(),
    publisher: localizedText.optional(),
    languages: z.array(languageTag).min(1).optional().meta({
      description: "Languages to publish in, where an edition names none.",
    }),
    primaryLanguage: languageTag.optional().meta({
      description: "The language of plain strings, where an edition names none.",
    }),
    paper: z.enum(papers).optional(),
    handling: handling.optional(),
    documents: documentRequests.optional().meta({
      description: "Which documents to make, in which order, where an edition does not say.",
    }),
    rules: z
      .partialRecord(z.enum(alterableRules), z.enum(["off", "warning", "error"]))
      .optional()
      .meta({ description: "Severities of rules, in drafts and releases alike." }),
    helpers: pathInside.optional().meta({
      description:
        "A module of helpers for templates, or a folder of such, relative to the workspace. It runs only with --allow-helpers.",
    }),
    output: folderInside.optional().meta({
      description: "Where the documents go, relative to the workspace; by default `output`.",
    }),
    limits: limitsSchema.optional(),
  })
  .meta({ id: "Workspace", description: "Series-wide settings." });
export type WorkspaceSettings = z.infer<typeof workspaceSettings>;

/** The way from a record to a field of it: names of fields and numbers of list items, from 0. */
export type FieldPath = readonly (string | number)[];

/**
 * Where a field stands: its value, or its name. A path that leads to nothing
 * gives the place of the nearest thing around it that is there.
 */
export type Locate = (path: FieldPath, at?: "value" | "key") => Place;

/** Data as read, every scalar still the string that stands in the file. */
export interface RawRecord {
  readonly value: unknown;
  readonly locate: Locate;
}

/** A file that was read, for the manifest. */
export interface InputFile {
  /** Relative to the workspace, with forward slashes. */
  readonly file: string;
  readonly sha256: string;
}

/** An edition as its files give it. Nothing in it has been checked against the model. */
export interface RawEdition {
  /** The name of its folder below data/. */
  readonly id: string;
  /** `edition.yaml` without the collections that stand in it. */
  readonly head: RawRecord;
  readonly collections: Readonly<Record<CollectionName, readonly RawRecord[]>>;
  /** Every file of data that was read, in the order of their names. */
  readonly files: readonly InputFile[];
}

/**
 * The editions of a workspace by id, each with the id that it names as the one before it:
 * undefined where it names none, or was not read.
 */
export type Predecessors = ReadonlyMap<string, string | undefined>;

/** A workspace: its settings, and the editions it holds. */
export interface Workspace {
  /** Absolute path. */
  readonly root: string;
  readonly settings: WorkspaceSettings;
  /** The settings as read, for the places of what an edition takes from them. */
  readonly rawSettings: RawRecord;
  /** `briefwright.yaml`, where there is one. */
  readonly files: readonly InputFile[];
  /** Names of the folders below data/ that hold an edition, sorted. */
  readonly editions: readonly string[];
}
