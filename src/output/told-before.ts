import type { GivenMeeting } from "../model/meeting.ts";
import { type EditionFolder, readManifest } from "./edition-folder.ts";

/** What the run that made the published pack was told of the meeting. */
export async function toldBefore(folder: EditionFolder): Promise<GivenMeeting | undefined> {
  const manifest = await readManifest(folder);
  return manifest?.outputs.find(({ meeting }) => meeting !== undefined)?.meeting;
}
