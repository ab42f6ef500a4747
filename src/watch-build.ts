import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { resolveBuildOptions } from "./build/options.ts";
import { type BuildOptions, type BuildReport, build } from "./build.ts";
import { findRoot } from "./load/find-root.ts";
import { addAll } from "./model/add-all.ts";
import { holdPrinter } from "./print/index.ts";
import { openRenderer } from "./renderer/renderer.ts";
import { mayBeHalfWritten, secondLook } from "./watch/half-written.ts";
import { latestWins } from "./watch/latest-wins.ts";
import { watchFiles } from "./watch/watch-files.ts";

export interface WatchOptions extends BuildOptions {
  /** Ends the watch. */
  readonly signal: AbortSignal;
  /** Takes the report of each build, the first one too. */
  readonly onReport: (report: BuildReport, run: WatchedRun) => void | Promise<void>;
}

/** What led to a build, and how long it took. */
export interface WatchedRun {
  /** Files that have changed; none for the first build. */
  readonly changed: readonly string[];
  readonly ms: number;
}

/**
 * Builds, and builds again after each change of the workspace, until the signal is aborted. A
 * change ends the build under way; the browser stays open between them.
 * @returns the exit code, where there is nothing to watch or the options make no sense
 */
export async function watch(options: WatchOptions): Promise<number> {
  const { signal: end, onReport } = options;
  const root = await findRoot(resolve(options.cwd));
  const { settings, problems } = resolveBuildOptions(options);
  if (root === undefined || problems.length > 0) {
    const report = await build(options);
    await onReport(report, { changed: [], ms: 0 });
    return report.exitCode;
  }
  const printer = holdPrinter({ ...settings, pages: settings.jobs });
  const renderer = openRenderer();
  const held = { printer, renderer };
  const pending: string[] = [];
  const run = async (signal: AbortSignal): Promise<void> => {
    const changed = pending.splice(0);
    const began = performance.now();
    let report = await build({ ...options, signal }, held);
    if (mayBeHalfWritten(report.diagnostics, changed)) {
      await setTimeout(secondLook, undefined, { signal });
      report = await build({ ...options, signal }, held);
    }
    await onReport(report, { changed, ms: Math.round(performance.now() - began) });
  };

  let fail: (error: unknown) => void = () => undefined;
  const ended = new Promise<void>((finish, reject) => {
    end.addEventListener("abort", () => finish());
    fail = reject;
  });
  const loop = latestWins(run, (error) => fail(error));
  const files = await watchFiles(root, (paths) => {
    addAll(pending, paths);
    loop.again();
  });
  try {
    if (!end.aborted) {
      loop.again();
      await ended;
    }
    return 0;
  } finally {
    files.close();
    await loop.end();
    await Promise.all([renderer.close(), printer.close()]);
  }
}
