import { setTimeout } from "node:timers/promises";
import { checkFilters } from "../build/filters.ts";
import { diagnose as diagnoseIn } from "../diagnose.ts";
import { type Desk, type OpenedEdition, openEditions } from "../editions.ts";
import type { Diagnostic, Problem } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import { type PlannedDocument, planEdition } from "../plan.ts";
import { mayBeHalfWritten, secondLook } from "../watch/half-written.ts";
import type { PreviewSettings } from "./options.ts";

/** The workspace as it was read just now. */
export interface ReadWorkspace {
  /** Absent where it cannot be read as a whole. */
  readonly desk: Desk | undefined;
  readonly editions: readonly ReadEdition[];
  /** What is wrong with the workspace as a whole. */
  readonly problems: readonly Problem[];
  readonly diagnose: (problems: readonly Problem[]) => Diagnostic[];
}

export interface ReadEdition {
  readonly opened: OpenedEdition;
  /** Absent where its data cannot be understood. */
  readonly edition: Edition | undefined;
  readonly documents: readonly PlannedDocument[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the workspace and plans what there is to make of it. What is wrong with a file that has
 * only just changed is not believed at once.
 */
export async function openDesk(
  settings: PreviewSettings,
  changed: readonly string[],
  signal: AbortSignal,
): Promise<ReadWorkspace> {
  const first = await read(settings);
  const { editions, problems, diagnose } = first;
  const all = [...problems, ...editions.flatMap((edition) => edition.problems)];
  if (!mayBeHalfWritten(diagnose(all), changed)) return first;
  await setTimeout(secondLook, undefined, { signal });
  return read(settings);
}

async function read(settings: PreviewSettings): Promise<ReadWorkspace> {
  const { value: desk, problems } = await openEditions(settings);
  const diagnose = (list: readonly Problem[]): Diagnostic[] =>
    diagnoseIn(list, settings.profile, desk);
  const editions = (desk?.editions ?? []).map((opened): ReadEdition => {
    const { edition } = opened;
    if (!desk || !edition) return { ...opened, opened, edition, documents: [] };
    const planned = planEdition(edition, desk.kinds, settings);
    const problems = [...opened.problems, ...planned.problems];
    return { opened, edition, documents: planned.documents, problems };
  });
  const unknown = desk ? checkFilters(editions, desk.kinds, settings) : [];
  return { desk, editions, problems: [...problems, ...unknown], diagnose };
}
