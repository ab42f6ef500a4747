import type { Desk, OpenedEdition } from "../editions.ts";
import { formats, type Manifest, type ManifestOutput } from "../model/manifest.ts";
import { checkPublished, type FileState } from "../output/check-published.ts";
import type { EditionFolder } from "../output/edition-folder.ts";
import { planEdition } from "../plan.ts";
import { version } from "../version.ts";
import { contentHash, madeFrom } from "./made-from.ts";
import { withMeeting } from "./meeting.ts";
import { outdatedBecause } from "./outdated-because.ts";
import { toolsOf } from "./tools.ts";
import { wordDocument } from "./word-document.ts";

/** How it stands with a published file, and for people why, where it is outdated. */
export interface PublishedState {
  readonly output: ManifestOutput;
  readonly state: FileState | "outdated";
  readonly because: readonly string[];
}

/** Compares every file that a manifest lists with what would be made of the data of today. */
export async function publishedStates(
  folder: EditionFolder,
  manifest: Manifest,
  desk: Desk,
  { edition, changes, inputs }: OpenedEdition,
): Promise<PublishedState[]> {
  const states = await checkPublished(folder, manifest);
  const plan = edition && planEdition(edition, desk.kinds, { formats, onRequest: true });
  const { profile, browser, date } = manifest;
  const { templates } = desk;
  const compared = [...states].map(async ([output, state]): Promise<PublishedState> => {
    if (state !== "whole") return { output, state, because: [] };
    const { meeting, format, language } = output;
    const document = plan?.documents.find(
      (planned) => planned.kind.id === output.document && planned.language === language,
    );
    const told = edition && withMeeting(edition, meeting).value;
    if (!document || !told) return { output, state: "outdated", because: ["its data has faults"] };
    const words = { edition: told, changes, templates, profile };
    const { value: view } = await wordDocument(document, words);
    const tools = await toolsOf(desk, { edition: manifest.edition, profile, meeting });
    const content = view && contentHash(document, view, tools);
    const isCurrent = [true, false].some(
      (found) => content && output.madeFrom === madeFrom(content, format, { browser, date }, found),
    );
    if (isCurrent) return { output, state, because: [] };
    const because = outdatedBecause(manifest, { document, inputs, templates, version });
    return { output, state: "outdated", because };
  });
  return Promise.all(compared);
}
