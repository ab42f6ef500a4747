import { join } from "node:path";
import type { Desk } from "../editions.ts";
import { templateLinter } from "../lint-templates.ts";
import type { ChangeRecord } from "../model/change-record.ts";
import type { Place, Problem } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import {
  formats,
  type Manifest,
  type ManifestInput,
  type ManifestShard,
} from "../model/manifest.ts";
import type { GivenMeeting } from "../model/meeting.ts";
import type { PrivateString } from "../model/private-string.ts";
import { type EditionFolder, readManifest } from "../output/edition-folder.ts";
import { toldBefore } from "../output/told-before.ts";
import { unfinished } from "../output/unfinished.ts";
import { type Plan, type PlannedDocument, planEdition } from "../plan.ts";
import { withMeeting } from "./meeting.ts";
import type { BuildSettings } from "./options.ts";
import { shardOf } from "./shard-of.ts";

/** What there is to do for one edition. */
export interface Job {
  readonly id: string;
  /** Absent where its data has faults; then nothing is planned. */
  readonly edition: Edition | undefined;
  /** What has changed since the edition before, where that could be told. */
  readonly changes: ChangeRecord | undefined;
  /** What its packs are made with, in place of what the edition says of the meeting. */
  readonly meeting?: GivenMeeting | undefined;
  readonly inputs: readonly ManifestInput[];
  readonly folder: EditionFolder;
  readonly documents: readonly PlannedDocument[];
  /** The files that those documents make. */
  readonly paths: readonly string[];
  /** All files that the edition consists of, whether asked for now or not. */
  readonly whole: ReadonlySet<string>;
  readonly problems: Problem[];
  /** The part of the run that this is. */
  readonly shard?: ManifestShard | undefined;
  /** What is published, as it is planned with regard to it. */
  readonly before: { readonly manifest: Manifest | undefined };
  /** Where a record begins, by collection and id. */
  readonly placeOfRecord: (name: string) => Place | undefined;
  /** What none of its files may hold. */
  readonly secrets: readonly PrivateString[];
}

/** Plans every edition, with regard to what of it is published already. */
export async function planJobs(desk: Desk, settings: BuildSettings): Promise<Job[]> {
  const { kinds, output } = desk;
  const lint = templateLinter(desk.templates, desk.helpers);
  const jobs = desk.editions.map(async ({ problems, placeOf, ...opened }): Promise<Job> => {
    const { id, edition, changes, inputs, secrets, placeOfRecord } = opened;
    const folder = { path: join(output.path, id), name: `${output.name}/${id}` };
    const before = { manifest: await readManifest(folder) };
    const common = { id, edition, changes, inputs, folder, before, secrets, placeOfRecord };
    const nothing = { ...common, documents: [], paths: [], whole: new Set<string>() };
    if (!edition) return { ...nothing, problems: [...problems] };
    const whole = planEdition(edition, kinds, { formats, onRequest: true });
    // What a shard makes must not depend on what lies about.
    const also = settings.part ? undefined : await unfinished(folder, settings.profile);
    const plan = planEdition(edition, kinds, { ...settings, also }, placeOf);
    const meeting = settings.meeting ?? (await meetingKept(plan, edition, folder, settings));
    const told = withMeeting(edition, meeting);
    if (!told.value) return { ...nothing, problems: [...problems, ...told.problems] };
    return {
      ...common,
      edition: told.value,
      meeting,
      documents: plan.documents,
      paths: pathsOf(plan.documents),
      whole: new Set(pathsOf(whole.documents)),
      problems: [...problems, ...plan.problems, ...(await lint(plan.documents))],
    };
  });
  const all = await Promise.all(jobs);
  return settings.part ? shardOf(all, settings.part) : all;
}

/**
 * A pack that is made again though nobody has asked for it, to go with the others, is for the
 * meeting that it was made for.
 */
async function meetingKept(
  { documents }: Plan,
  edition: Edition,
  folder: EditionFolder,
  settings: BuildSettings,
): Promise<GivenMeeting | undefined> {
  const asked = settings.documents ?? edition.documents?.map(({ kind }) => kind) ?? [];
  const again = documents.some(({ kind }) => kind.view === "pack" && !asked.includes(kind.id));
  const meeting = again ? await toldBefore(folder) : undefined;
  return withMeeting(edition, meeting).value ? meeting : undefined;
}

function pathsOf(documents: readonly PlannedDocument[]): string[] {
  return documents.flatMap(({ outputs }) => outputs.map(({ path }) => path));
}
