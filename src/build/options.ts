import { availableParallelism } from "node:os";
import { readClock } from "../clock.ts";
import { addAll } from "../model/add-all.ts";
import type { Problem } from "../model/diagnostic.ts";
import type { Format } from "../model/manifest.ts";
import type { GivenMeeting } from "../model/meeting.ts";
import type { Profile } from "../model/severity.ts";
import { readFormats } from "./filters.ts";
import { readMeeting } from "./meeting.ts";
import { readShard, type Shard } from "./shard.ts";

export interface BuildOptions {
  /** A folder of the workspace. */
  readonly cwd: string;
  /** Ids of editions; by default all. */
  readonly editions?: readonly string[] | undefined;
  readonly documents?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  /** `html`, `pdf`; by default both. */
  readonly formats?: readonly string[] | undefined;
  /** Folder to publish in, relative to `cwd`; by default the workspace's `output`. */
  readonly output?: string | undefined;
  /** By default `draft`. */
  readonly profile?: Profile | undefined;
  /** A browser to print with: its path, or a name such as `chrome`. */
  readonly browser?: string | undefined;
  /** Print in Chromium's sandbox or not at all. */
  readonly requireSandbox?: boolean | undefined;
  /** Let a release pass that withholds somebody and has no `private.yaml`; the report says so. */
  readonly allowMissingPrivateList?: boolean | undefined;
  /** Make everything again, also what would be the same. */
  readonly force?: boolean | undefined;
  /** A part of the documents, such as `1/4`; `merge` puts the parts together. */
  readonly shard?: string | undefined;
  /** Let the workspace's own helpers run: program code. */
  readonly allowHelpers?: boolean | undefined;
  /** Documents to print at the same time. */
  readonly jobs?: number | string | undefined;
  /** `SOURCE_DATE_EPOCH`: seconds since 1970, for the dates inside the files. */
  readonly sourceDate?: string | undefined;
  /** A day, or a moment in RFC 3339, to hold embargo and validity against; by default now. */
  readonly now?: string | undefined;
  /** Environment variables, for finding a browser, the cache and the user's own configuration. None by default. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** Percent of the statements that must rest on a source; by default what each edition asks for. */
  readonly minCoverage?: number | string | undefined;
  /** Exactly one edition is meant; without its id it must be the only one. */
  readonly one?: boolean | undefined;
  /** The meeting that packs are for, in place of what the edition says of it. */
  readonly meeting?: GivenMeeting | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((event: ProgressEvent) => void) | undefined;
}

/** A document is finished. */
export interface ProgressEvent {
  readonly edition: string;
  readonly language: string;
  readonly document: string;
  /** Documents finished so far, and in all. */
  readonly done: number;
  readonly total: number;
}

/** The options with every default filled in. */
export interface BuildSettings extends BuildOptions {
  readonly profile: Profile;
  readonly formats: readonly Format[];
  readonly part: Shard | undefined;
  readonly jobs: number;
  /** Date inside the files, where it is not that of the edition. */
  readonly date: string | undefined;
  /** What embargo and validity are held against; it changes no byte of any file. */
  readonly time: Date | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onProgress: (event: ProgressEvent) => void;
}

/** Fills in defaults, and says what of the options makes no sense. */
export function resolveBuildOptions(options: BuildOptions): {
  settings: BuildSettings;
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const wanted = readFormats(options.formats);
  addAll(problems, wanted.problems);
  const clock = readClock(options);
  addAll(problems, clock.problems);
  const part = readShard(options.shard, options.output);
  addAll(problems, part.problems);
  const meeting = readMeeting(options.meeting);
  addAll(problems, meeting.problems);
  const settings: BuildSettings = {
    ...options,
    profile: options.profile ?? "draft",
    formats: wanted.formats,
    part: part.value,
    meeting: meeting.value,
    jobs: readJobs(options.jobs, problems),
    date: readSourceDate(options.sourceDate, problems),
    time: clock.value,
    environment: options.environment ?? {},
    onProgress: options.onProgress ?? (() => undefined),
  };
  return { settings, problems };
}

function readJobs(jobs: number | string | undefined, problems: Problem[]): number {
  // More than two pages at a time only makes each of them wait longer (measured).
  if (jobs === undefined) return Math.min(2, availableParallelism());
  if (/^[1-9]\d?$/.test(String(jobs))) return Number(jobs);
  problems.push({
    rule: "invalid-usage",
    message: `“${jobs}” is no number of jobs.`,
    hint: "Give a whole number from 1 to 99.",
  });
  return 1;
}

/** Reads SOURCE_DATE_EPOCH (reproducible-builds.org) into YYYY-MM-DDThh:mm:ssZ. */
function readSourceDate(text: string | undefined, problems: Problem[]): string | undefined {
  if (text === undefined || text === "") return undefined;
  if (/^\d{1,11}$/.test(text)) {
    return new Date(Number(text) * 1000).toISOString().replace(/\.\d+Z$/, "Z");
  }
  problems.push({
    rule: "invalid-usage",
    message: `SOURCE_DATE_EPOCH is “${text}”.`,
    hint: "It must be a whole number: seconds since the start of 1970. Or unset it.",
  });
  return undefined;
}
