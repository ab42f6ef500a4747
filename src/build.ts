import { checkFilters } from "./build/filters.ts";
import { startHelpers } from "./build/helpers.ts";
import { type Job, planJobs } from "./build/jobs.ts";
import { makeDocument } from "./build/make-document.ts";
import { mapLimited } from "./build/map-limited.ts";
import { type BuildOptions, resolveBuildOptions } from "./build/options.ts";
import { distinct } from "./build/problems.ts";
import {
  type BuildReport,
  type BuiltEdition,
  emptyReport,
  published,
  unpublished,
} from "./build/report.ts";
import { startStopwatch } from "./build/stopwatch.ts";
import { openEditions } from "./editions.ts";
import type { OpenHelpers } from "./helpers/open-helpers.ts";
import { exitCodeOf, judge } from "./judge.ts";
import { findLeaks } from "./leak/scan.ts";
import type { Diagnostic, Problem } from "./model/diagnostic.ts";
import { checkWritable } from "./output/check-writable.ts";
import { keptFiles } from "./output/kept-files.ts";
import { manifestText } from "./output/manifest.ts";
import { manifestAfter } from "./output/manifest-after.ts";
import { publish } from "./output/write.ts";
import { findFontCache, type HeldPrinter, holdPrinter } from "./print/index.ts";
import { concealing } from "./protection.ts";
import { unusedPartials } from "./render/index.ts";
import { version } from "./version.ts";
import { waive } from "./waivers.ts";

export type { BuildOptions, ProgressEvent } from "./build/options.ts";
export type { BuildReport, BuiltEdition, BuiltOutput } from "./build/report.ts";

/**
 * The whole way from data to published files, in the order in which it happens. What is
 * wrong with one edition keeps that edition from being published, and no other.
 * @param held a printer that is kept for later builds, and not ended by this one
 * @throws the signal's reason, if it is aborted; everything is tidied up by then
 */
export async function build(
  options: BuildOptions,
  held?: HeldPrinter | undefined,
): Promise<BuildReport> {
  const { settings, problems: odd } = resolveBuildOptions(options);
  const problems: Problem[] = [...odd];
  const { formats, profile, date, signal } = settings;
  const watch = startStopwatch();
  // The browser starts while the data is read. Without PDFs it does not start at all.
  const printer = held ?? holdPrinter({ ...settings, pages: settings.jobs });
  let press = problems.length === 0 && formats.includes("pdf") ? printer.use() : undefined;
  press?.catch(() => undefined);
  let helpers: OpenHelpers | undefined;
  try {
    // load and check
    const { value: desk, problems: found } = await openEditions(settings);
    problems.push(...found);
    if (!desk) return emptyReport(judge(distinct(problems), profile, {}), watch.laps);
    const diagnose = (list: readonly Problem[]): Diagnostic[] =>
      concealing(desk.editions).diagnostics(
        judge(distinct(list), profile, desk.workspace.settings.rules ?? {}),
      );
    const sound = (list: readonly Problem[]): boolean =>
      diagnose(list).every(({ severity }) => severity !== "error");
    const waived = ({ problems: list, edition }: Job): Problem[] =>
      waive(list, edition, settings.time);
    watch.lap("read");

    // plan
    const jobs = await planJobs(desk, settings);
    problems.push(...checkFilters(jobs, desk.kinds, settings));
    problems.push(...(await unusedPartials(desk.templates)));
    const started = await startHelpers(desk, settings);
    helpers = started.value;
    problems.push(...started.problems);
    for (const job of jobs) {
      const obstacle = await checkWritable(job.folder, job.paths);
      if (obstacle) job.problems.push(obstacle);
    }
    const ready = sound(problems) ? jobs.filter((job) => sound(waived(job))) : [];
    const documents = ready.flatMap((job) => job.documents);
    const prints = documents.some(({ outputs }) => outputs.some(({ format }) => format === "pdf"));
    watch.lap("plan");
    if (prints) press ??= printer.use();
    const opened = prints ? await press : undefined;
    problems.push(...(opened?.problems ?? []));
    watch.lap("browser");
    const fontCache = await findFontCache(settings.environment);

    const built = new Map<string, BuiltEdition>();
    let done = 0;
    for (const job of sound(problems) ? ready : []) {
      // view, render, print, finish, verify
      const { id, edition, meeting, folder } = job;
      if (!edition) continue;
      const { templates } = desk;
      const common = { edition, meeting, templates, helpers, profile, date, signal };
      const means = { ...common, fontCache, printer: opened?.value };
      // One document more than can be printed at a time, so that the printer need not wait.
      const made = await mapLimited(job.documents, settings.jobs + 1, async (document) => {
        const result = await makeDocument(document, means);
        const { language, kind } = document;
        done++;
        settings.onProgress({
          edition: id,
          language,
          document: kind.id,
          done,
          total: documents.length,
        });
        return result;
      });
      job.problems.push(...made.flatMap((document) => document.problems));
      const files = made.flatMap((document) => document.files);
      watch.lap("make");

      // write
      if (files.length === 0 || !sound(waived(job))) continue;
      if (files.length < job.paths.length)
        throw new Error(`${id}: a file is missing without a word`);
      const printed = files.some(({ format }) => format === "pdf");
      const browser = printed ? opened?.value?.facts : undefined;
      const making = { edition: id, profile, version, inputs: job.inputs, browser, date };
      const manifest = await manifestAfter(folder, making, files, job.whole);
      // No byte is written before it has been searched for what is private; what an earlier
      // build left may be from before somebody was withheld.
      if (job.secrets.length > 0) {
        const kept = await keptFiles(folder, manifest, files);
        const all = [
          ...files,
          ...kept,
          { path: "manifest.json", bytes: Buffer.from(manifestText(manifest)) },
        ];
        job.problems.push(...(await findLeaks(all, job.secrets)));
        if (!sound(waived(job))) continue;
      }
      const obstacle = await publish(folder, files, manifest, signal);
      if (obstacle) job.problems.push(obstacle);
      else built.set(id, published(id, folder.name, files, manifest));
      watch.lap("write");
    }

    const diagnostics = diagnose([...problems, ...jobs.flatMap(waived)]);
    const asked = jobs.filter((job) => job.paths.length > 0 || !sound(waived(job)));
    const facts = opened?.value?.facts;
    return {
      output: desk.output.name,
      editions: asked.map(({ id }) => built.get(id) ?? unpublished(id)),
      diagnostics,
      ...(facts && { browser: facts }),
      timings: watch.laps,
      exitCode: exitCodeOf(diagnostics),
    };
  } finally {
    await helpers?.close();
    if (!held) await printer.close();
  }
}
