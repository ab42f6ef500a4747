import type { Profile } from "../model/severity.ts";
import { checkPublished } from "./check-published.ts";
import { type EditionFolder, readManifest } from "./edition-folder.ts";

/**
 * Paths of published files that a build of a part has to make again as well: those that are
 * not as the manifest says, because a publication was interrupted or somebody has changed
 * them; and all of them if they are drafts and this is a release, or the other way round.
 */
export async function unfinished(
  folder: EditionFolder,
  profile: Profile,
): Promise<ReadonlySet<string>> {
  const manifest = await readManifest(folder);
  if (!manifest) return new Set();
  const states = [...(await checkPublished(folder, manifest))];
  const again = states.filter(([, state]) => state !== "whole" || manifest.profile !== profile);
  return new Set(again.map(([{ path }]) => path));
}
