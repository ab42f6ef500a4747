import { checkFilters } from "./build/filters.ts";
import { type Finisher, inSameThread, openFinisher } from "./build/finisher.ts";
import { allowedHelpers } from "./build/helpers.ts";
import { isToBePrinted } from "./build/is-to-be-printed.ts";
import { type Job, planJobs } from "./build/jobs.ts";
import { type MadeDocument, makeDocument } from "./build/make-document.ts";
import { mapGroups } from "./build/map-groups.ts";
import { type BuildOptions, resolveBuildOptions } from "./build/options.ts";
import { pageBudget } from "./build/page-budget.ts";
import {
  type BuildReport,
  type BuiltEdition,
  emptyReport,
  published,
  unpublished,
} from "./build/report.ts";
import { type DocumentToMake, type SortedJob, sortOut } from "./build/sort-out.ts";
import { startStopwatch } from "./build/stopwatch.ts";
import { rulesOff } from "./build/tools.ts";
import { whyNotPublish } from "./build/why-not-publish.ts";
import { startDeadline } from "./deadline.ts";
import { diagnose } from "./diagnose.ts";
import { openEditions } from "./editions.ts";
import { exitCodeOf } from "./judge.ts";
import { findLeaks } from "./leak/scan.ts";
import { addAll } from "./model/add-all.ts";
import type { Problem } from "./model/diagnostic.ts";
import { limitsOf } from "./model/limits.ts";
import { orAborted } from "./model/or-aborted.ts";
import { keptFiles } from "./output/kept-files.ts";
import { manifestText } from "./output/manifest.ts";
import { manifestAfter } from "./output/manifest-after.ts";
import { publish } from "./output/write.ts";
import { expectedBrowser, findFontCache, type HeldPrinter, holdPrinter } from "./print/index.ts";
import { concealing } from "./protection.ts";
import { unusedPartials } from "./render/index.ts";
import { openRenderer, type Renderer } from "./renderer/renderer.ts";
import { version } from "./version.ts";
import { waive } from "./waivers.ts";
import { WatchedClock } from "./watched-clock.ts";

export type { BuildOptions, ProgressEvent } from "./build/options.ts";
export type { BuildReport, BuiltEdition, BuiltOutput } from "./build/report.ts";

/** Documents under way beside those that are printed: rendered, or being finished. */
const ahead = 3;

/** What is kept from one build to the next. */
export interface Held {
  readonly printer: HeldPrinter;
  readonly renderer: Renderer;
}

/**
 * The whole way from data to published files, in the order in which it happens. What is
 * wrong with one edition keeps that edition from being published, and no other.
 * @param held what is kept for later builds, and not ended by this one
 * @throws the signal's reason, if it is aborted; everything is tidied up by then
 */
export async function build(options: BuildOptions, held?: Held | undefined): Promise<BuildReport> {
  const { settings: given, problems: odd } = resolveBuildOptions(options);
  const clock = given.time && new WatchedClock(given.time.getTime());
  const deadline = startDeadline(given.signal);
  const settings = { ...given, time: clock, signal: deadline.signal };
  const problems: Problem[] = [...odd];
  const { formats, profile, date, signal } = settings;
  const watch = startStopwatch();
  // The browser starts while the data is read, where it is certain to be needed.
  const printer = held?.printer ?? holdPrinter({ ...settings, pages: settings.jobs });
  const renderer = held?.renderer ?? openRenderer();
  const isCertain = problems.length === 0 && formats.includes("pdf");
  let press: ReturnType<HeldPrinter["use"]> | undefined;
  let finisher: Promise<Finisher> | undefined;
  const startPrinting = (): void => {
    press ??= printer.use();
    // A run that goes on has its code warm in this thread.
    finisher ??= held ? Promise.resolve(inSameThread) : openFinisher();
    // What goes wrong with them is said where they are waited for.
    press.catch(() => undefined);
    finisher.catch(() => undefined);
  };
  if (isCertain && (await isToBePrinted(settings))) startPrinting();
  try {
    // load and check
    const { value: desk, problems: found } = await openEditions({ ...settings, deadline });
    addAll(problems, found);
    if (!desk) return emptyReport(diagnose(problems, profile, desk), watch.laps);
    const { text: conceal } = concealing(desk.editions);
    const sound = (list: readonly Problem[]): boolean =>
      diagnose(list, profile, desk).every(({ severity }) => severity !== "error");
    const waived = ({ problems: list, edition }: Job): Problem[] =>
      waive(list, edition, settings.time);
    watch.lap("read");
    const limits = limitsOf(desk.workspace.settings);

    // plan
    const jobs = await planJobs(desk, settings);
    addAll(problems, checkFilters(jobs, desk.kinds, settings));
    addAll(problems, await unusedPartials(desk.templates));
    const allowed = await allowedHelpers(desk, settings);
    addAll(problems, allowed.problems);
    for (const job of jobs) {
      const obstacle = await whyNotPublish(job);
      if (obstacle) job.problems.push(obstacle);
    }
    const ready = sound(problems) ? jobs.filter((job) => sound(waived(job))) : [];
    watch.lap("plan");

    // keep what would come out the same
    const browserNow = async () => {
      const expected = await expectedBrowser(settings);
      if (!expected) press ??= printer.use();
      return expected ?? (press && (await orAborted(press, signal)))?.value?.facts;
    };
    const sorted = new Map<Job, SortedJob>();
    for (const job of ready) {
      await deadline.pause();
      sorted.set(job, await sortOut(job, desk, settings, browserNow));
    }
    const documents = [...sorted.values()].flatMap(({ make }) => make);
    const prints = documents.some(({ outputs }) => outputs.some(({ format }) => format === "pdf"));
    watch.lap("compare");
    const { templates } = desk;
    const pages = { templates, helpers: allowed.value ?? [], limits };
    if (documents.length > 0) {
      addAll(problems, await orAborted(renderer.prepare(pages), signal));
    }
    if (prints) startPrinting();
    const opened = prints && press ? await orAborted(press, signal) : undefined;
    addAll(problems, opened?.problems ?? []);
    watch.lap("browser");
    const fontCache = await findFontCache(settings.environment);

    const built = new Map<string, BuiltEdition>();
    const off = rulesOff(desk.workspace);
    const finishing = await finisher;
    const printing = opened?.value && finishing && { printer: opened.value, finisher: finishing };
    let done = 0;
    // view, render, print, finish, verify
    const make = async (document: DocumentToMake, job: Job) => {
      const { id, edition, changes, meeting, placeOfRecord } = job;
      if (!edition) throw new Error(`${id}: a document of nothing is to be made`);
      const words = { edition, changes, profile, meeting, placeOfRecord };
      const common = { ...words, ...pages, renderer, rulesOff: off, date, signal };
      const result = await makeDocument(document, { ...common, fontCache, printing });
      const { language, kind } = document;
      done++;
      const { length: total } = documents;
      settings.onProgress({ edition: id, language, document: kind.id, done, total });
      return result;
    };
    const write = async (job: Job, made: readonly MadeDocument[]): Promise<void> => {
      const { id, edition, folder } = job;
      if (!edition) return;
      const { kept = [] } = sorted.get(job) ?? {};
      addAll(
        job.problems,
        made.flatMap((document) => document.problems),
      );
      const files = made.flatMap((document) => document.files);
      watch.lap("make");

      const count = files.length + kept.length;
      // A shard without a file of an edition says so, else merging could not know of it.
      if ((count === 0 && !job.shard?.whole.length) || !sound(waived(job))) return;
      if (count < job.paths.length) throw new Error(`${id}: a file is missing without a word`);
      const printed = files.some(({ format }) => format === "pdf");
      const browser = printed ? opened?.value?.facts : undefined;
      const { inputs, shard } = job;
      const making = { edition: id, profile, version, inputs, shard, browser, date };
      const manifest = await manifestAfter(folder, making, files, job.whole);
      // No byte is written before it has been searched for what is private; what an earlier
      // build left may be from before somebody was withheld.
      if (job.secrets.length > 0) {
        const before = await keptFiles(folder, manifest, files);
        const asked = new Set(job.paths);
        const all = [
          ...files,
          ...before.map((file) => ({ ...file, isLeft: !asked.has(file.path) })),
          { path: "manifest.json", bytes: Buffer.from(manifestText(manifest)) },
        ];
        addAll(job.problems, await findLeaks(all, job.secrets, deadline.pause));
        if (!sound(waived(job))) return;
      }
      const obstacle = await publish(folder, files, manifest, { signal, after: job.before });
      if (obstacle) job.problems.push(obstacle);
      else {
        const budget = (document: string) => pageBudget(templates, document);
        built.set(id, published(id, folder.name, files, kept, manifest, budget));
      }
      watch.lap("write");
    };
    // Editions that the end of the run's time has overtaken.
    const late = new Set<Job>();
    const inTime = async <T>(job: Job, work: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await work();
      } catch (error) {
        if (!deadline.isReason(error)) throw error;
        late.add(job);
        return undefined;
      }
    };
    await mapGroups(
      sound(problems) ? [...sorted].map(([job, { make }]) => [job, make] as const) : [],
      settings.jobs + ahead,
      (document, job) => inTime(job, () => make(document, job)),
      async (job, made) => {
        const whole = made.filter((document) => document !== undefined);
        if (!late.has(job)) await inTime(job, () => write(job, whole));
        if (late.has(job)) job.problems.push(deadline.problem(`${job.id} is not made`));
      },
    );

    const diagnostics = diagnose([...problems, ...jobs.flatMap(waived)], profile, desk);
    const asked = jobs.filter((job) => job.paths.length > 0 || !sound(waived(job)));
    const facts = opened?.value?.facts;
    return {
      output: desk.output.name,
      editions: asked.map(({ id }) => built.get(id) ?? unpublished(id)),
      diagnostics,
      ...(facts && { browser: facts }),
      timings: watch.laps,
      inputs: [...new Set(jobs.flatMap(({ inputs }) => inputs.map(({ path }) => conceal(path))))],
      // Helpers are program code, and may ask for it as well.
      dependsOnTime: clock?.wasRead === true || desk.helpers.length > 0,
      exitCode: exitCodeOf(diagnostics),
    };
  } catch (error) {
    if (!deadline.isReason(error)) throw error;
    // Before anything was made: what is late in the making is said of each edition.
    problems.push(deadline.problem("no edition is made"));
    return emptyReport(diagnose(problems, profile, undefined), watch.laps);
  } finally {
    deadline.stop();
    if (!held) await renderer.close();
    await finisher?.then(({ close }) => close()).catch(() => undefined);
    if (!held) await printer.close();
  }
}
