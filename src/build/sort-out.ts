import type { Desk } from "../editions.ts";
import type { DocumentView } from "../model/document-view.ts";
import type { ManifestOutput } from "../model/manifest.ts";
import { checkPublished, type FileState } from "../output/check-published.ts";
import type { PlannedDocument } from "../plan.ts";
import type { Job } from "./jobs.ts";
import { contentHash, madeFrom, type Printing } from "./made-from.ts";
import type { BuildSettings } from "./options.ts";
import { toolsOf } from "./tools.ts";
import { wordDocument } from "./word-document.ts";

/** A document of which something has to be made. */
export interface DocumentToMake extends PlannedDocument {
  /** The hash of what decides its content, once it is worded. */
  readonly contentOf: (view: DocumentView) => string;
}

/** What there is to do for an edition, and what there is not. */
export interface SortedJob {
  readonly make: readonly DocumentToMake[];
  /** Published files that are asked for, and would be the same if they were made again. */
  readonly kept: readonly ManifestOutput[];
}

interface Published {
  readonly output: ManifestOutput;
  readonly state: FileState;
}

/**
 * Looks which of the files asked for lie there as they would be made again. Nobody has to
 * start a browser for that unless it is not known otherwise which one would print.
 */
export async function sortOut(
  job: Job,
  desk: Desk,
  { profile, date, force, signal }: BuildSettings,
  browserNow: () => Promise<Printing["browser"]>,
): Promise<SortedJob> {
  const { id, edition, changes, meeting, folder, before } = job;
  if (!edition) return { make: [], kept: [] };
  const manifest = force ? undefined : before.manifest;
  const lying = new Map<string, Published>();
  for (const [output, state] of manifest ? await checkPublished(folder, manifest) : [])
    lying.set(output.path, { output, state });

  const { templates } = desk;
  const tools = await toolsOf(desk, { edition: id, profile, meeting });
  const words = { edition, changes, templates, profile };
  const make: DocumentToMake[] = [];
  const kept: ManifestOutput[] = [];
  for (const document of job.documents) {
    signal?.throwIfAborted();
    const contentOf = (view: DocumentView): string => contentHash(document, view, tools);
    // Only what could be kept has to be worded now. What is wrong with its words comes out, and
    // is said, as it is made.
    const isThere = document.outputs.some(({ path }) => lying.get(path)?.state === "whole");
    const view = isThere ? (await wordDocument(document, words)).value : undefined;
    const content = view && contentOf(view);
    const outputs: PlannedDocument["outputs"][number][] = [];
    for (const planned of document.outputs) {
      const found = lying.get(planned.path);
      const printing = { browser: manifest?.browser, date };
      const isCurrent =
        found?.state === "whole" &&
        content !== undefined &&
        found.output.madeFrom === madeFrom(content, planned.format, printing, false) &&
        (planned.format === "html" || isSame(manifest?.browser, await browserNow()));
      if (isCurrent) kept.push(found.output);
      else outputs.push(planned);
    }
    if (outputs.length > 0) make.push({ ...document, outputs, contentOf });
  }
  return { make, kept };
}

const isSame = (one: Printing["browser"], other: Printing["browser"]): boolean =>
  one?.product === other?.product && one?.version === other?.version;
