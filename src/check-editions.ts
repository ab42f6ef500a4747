import { outdatedEntries } from "./baseline.ts";
import { distinct } from "./build/problems.ts";
import { readClock } from "./clock.ts";
import { type CoverageMatrix, coverageMatrix } from "./coverage.ts";
import { startDeadline } from "./deadline.ts";
import { diagnose } from "./diagnose.ts";
import { type Desk, openEditions } from "./editions.ts";
import { exitCodeOf } from "./judge.ts";
import { templateLinter } from "./lint-templates.ts";
import { addAll } from "./model/add-all.ts";
import { noBaseline } from "./model/baseline.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import { formats } from "./model/manifest.ts";
import type { Profile } from "./model/severity.ts";
import { planEdition } from "./plan.ts";
import { concealing } from "./protection.ts";
import { unusedPartials } from "./render/index.ts";
import { waive } from "./waivers.ts";
import { WatchedClock } from "./watched-clock.ts";
import { writeBaseline } from "./write-baseline.ts";

export interface CheckOptions {
  /** A folder of the workspace. */
  readonly cwd: string;
  /** Ids of editions; by default all. */
  readonly editions?: readonly string[] | undefined;
  /** By default `draft`. */
  readonly profile?: Profile | undefined;
  /** Held texts that lie elsewhere: paths relative to `cwd`, by the id of their source. */
  readonly sources?: Readonly<Record<string, string>> | undefined;
  /** A day, or a moment in RFC 3339, to hold embargo and validity against; by default now. */
  readonly now?: string | undefined;
  /** `SOURCE_DATE_EPOCH`: seconds since 1970, in place of `now`. */
  readonly sourceDate?: string | undefined;
  /** Give the coverage of each edition as well. */
  readonly coverage?: boolean | undefined;
  /** Percent of the statements that must rest on a source; by default what each edition asks for. */
  readonly minCoverage?: number | string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Write down what is found, so that it is known from now on. */
  readonly writeBaseline?: boolean | undefined;
  /** Let a release pass that withholds somebody and has no `private.yaml`. */
  readonly allowMissingPrivateList?: boolean | undefined;
}

export interface CheckReport {
  readonly editions: readonly CheckedEdition[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings the baseline has now, where it was to be written. */
  readonly known?: number;
  /** Files that the editions are made from; none where an edition could not be read. */
  readonly inputs: readonly string[];
  /** Whether another day may find something else. */
  readonly dependsOnTime: boolean;
  readonly exitCode: number;
}

/** Whether a run has found all that can be found in a file. */
function lookedAt(
  desk: Desk | undefined,
  asked: readonly string[] | undefined,
): (file: string | undefined) => boolean {
  const { editions = [], workspace } = desk ?? {};
  const isSound = (id: string | undefined): boolean =>
    editions.some((opened) => opened.id === id && opened.edition !== undefined);
  return (file) => {
    const [, id] = /^data\/([^/]+)\//.exec(file ?? "") ?? [];
    if (id !== undefined) return isSound(id) || workspace?.editions.includes(id) === false;
    return asked === undefined && editions.every((opened) => isSound(opened.id));
  };
}

export interface CheckedEdition {
  readonly id: string;
  readonly languages: readonly string[];
  /** The documents that a build would make. */
  readonly documents: readonly string[];
  /** Where it was asked for. */
  readonly coverage?: CoverageMatrix;
}

/** Reads and checks editions, and plans them, so that what a build would skip is said as well. */
export async function check(options: CheckOptions): Promise<CheckReport> {
  const { profile = "draft", signal } = options;
  const clock = readClock(options);
  const time = clock.value && new WatchedClock(clock.value.getTime());
  const deadline = startDeadline(signal);
  const { value: desk, problems: found } = await openEditions({ ...options, time, deadline });
  const problems: Problem[] = [...clock.problems, ...found];
  const editions: CheckedEdition[] = [];
  const lint = desk && templateLinter(desk.templates, desk.helpers);
  if (desk) addAll(problems, await unusedPartials(desk.templates));
  try {
    for (const opened of desk?.editions ?? []) {
      await deadline.pause();
      addAll(problems, opened.problems);
      if (!desk || !opened.edition) continue;
      const plan = planEdition(opened.edition, desk.kinds, { formats }, opened.placeOf);
      addAll(problems, waive(plan.problems, opened.edition, time));
      if (lint) addAll(problems, await lint(plan.documents));
      const documents = [...new Set(plan.documents.map(({ kind }) => kind.id))];
      const { languages } = opened.edition;
      const conceal = concealing([opened]).text;
      const coverage = options.coverage ? coverageMatrix(opened.edition, conceal) : undefined;
      editions.push({ id: opened.id, languages, documents, ...(coverage && { coverage }) });
    }
  } catch (error) {
    if (!deadline.isReason(error)) throw error;
    problems.push(deadline.problem("not every edition is checked"));
  } finally {
    deadline.stop();
  }
  const isLookedAt = lookedAt(desk, options.editions);
  let baseline = desk?.baseline ?? noBaseline;
  if (desk && options.writeBaseline && problems.every(({ rule }) => rule !== "baseline-invalid")) {
    const written = await writeBaseline(problems, desk, profile, isLookedAt);
    addAll(problems, written.problems);
    baseline = written.value ?? baseline;
  } else {
    addAll(problems, outdatedEntries(distinct(problems), baseline, isLookedAt));
  }
  const diagnostics = diagnose(problems, profile, desk && { ...desk, baseline });
  const known = options.writeBaseline ? { known: baseline.known.length } : {};
  const { text: conceal } = concealing(desk?.editions ?? []);
  const read = desk?.editions.map(({ inputs }) => inputs.map(({ path }) => conceal(path))) ?? [];
  const inputs = read.some((paths) => paths.length === 0) ? [] : [...new Set(read.flat())];
  const dependsOnTime = time?.wasRead === true;
  const exitCode = exitCodeOf(diagnostics);
  return { editions, diagnostics, ...known, inputs, dependsOnTime, exitCode };
}
