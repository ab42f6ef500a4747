import { type BuildOptions, type Profile, watch } from "../index.ts";
import type { Setting } from "./command.ts";
import type { Reports } from "./print/reports.ts";
import { printWatchedRun } from "./print/watched-run.ts";

/**
 * Builds whenever something has changed, until it is interrupted, and prints what is wrong and a
 * short line each time. With `--json` each build is one line.
 * @returns the exit code
 */
export function runWatch(
  options: BuildOptions & { readonly signal: AbortSignal; readonly profile: Profile },
  reports: Reports,
  setting: Setting,
): Promise<number> {
  const { terminal, json, quiet } = setting;
  return watch({
    ...options,
    async onReport(report, run) {
      terminal.progress("");
      const exitCode = await reports.print({
        ...report,
        built: report.editions,
        profile: options.profile,
      });
      if (json) terminal.out(JSON.stringify({ ...report, ...run, exitCode }));
      else if (!quiet) printWatchedRun(report, run, { ...terminal, out: reports.out });
      terminal.progress(terminal.style("dim", "watching; Ctrl-C ends it"));
    },
  });
}
