import { join } from "node:path";
import type { Desk } from "../editions.ts";
import type { Problem } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import { formats, type ManifestInput } from "../model/manifest.ts";
import type { PrivateString } from "../model/private-string.ts";
import type { EditionFolder } from "../output/edition-folder.ts";
import { unfinished } from "../output/unfinished.ts";
import { type PlannedDocument, planEdition } from "../plan.ts";
import type { BuildSettings } from "./options.ts";

/** What there is to do for one edition. */
export interface Job {
  readonly id: string;
  /** Absent where its data has faults; then nothing is planned. */
  readonly edition: Edition | undefined;
  readonly inputs: readonly ManifestInput[];
  readonly folder: EditionFolder;
  readonly documents: readonly PlannedDocument[];
  /** The files that those documents make. */
  readonly paths: readonly string[];
  /** All files that the edition consists of, whether asked for now or not. */
  readonly whole: ReadonlySet<string>;
  readonly problems: Problem[];
  /** What none of its files may hold. */
  readonly secrets: readonly PrivateString[];
}

/** Plans every edition, with regard to what of it is published already. */
export function planJobs(desk: Desk, settings: BuildSettings): Promise<Job[]> {
  const { kinds, output } = desk;
  const jobs = desk.editions.map(
    async ({ id, edition, inputs, problems, secrets }): Promise<Job> => {
      const folder = { path: join(output.path, id), name: `${output.name}/${id}` };
      const common = { id, edition, inputs, folder, secrets };
      if (!edition) {
        return { ...common, documents: [], paths: [], whole: new Set(), problems: [...problems] };
      }
      const whole = planEdition(edition, kinds, { formats });
      const plan = planEdition(edition, kinds, {
        ...settings,
        also: await unfinished(folder, settings.profile),
      });
      return {
        ...common,
        documents: plan.documents,
        paths: pathsOf(plan.documents),
        whole: new Set(pathsOf(whole.documents)),
        problems: [...problems, ...plan.problems],
      };
    },
  );
  return Promise.all(jobs);
}

function pathsOf(documents: readonly PlannedDocument[]): string[] {
  return documents.flatMap(({ outputs }) => outputs.map(({ path }) => path));
}
