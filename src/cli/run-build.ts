import { type BuildOptions, build } from "../index.ts";
import {
  listOf,
  listOption,
  minCoverageOption,
  nowOption,
  type Setting,
  type Values,
  wordOf,
  wordOption,
} from "./command.ts";
import { printBuildReport } from "./print/build-report.ts";
import { showProgress } from "./print/progress.ts";
import { openReports } from "./print/reports.ts";
import { rememberingBuild } from "./remember.ts";
import { reportOption } from "./report-option.ts";
import { runWatch } from "./run-watch.ts";
import { openPictures } from "./thumbnails-option.ts";

const how = "How:";

/** Options of every command that makes documents: for which languages, as what, and how. */
export const buildOptions = (what: string) =>
  ({
    language: { ...listOption, group: what, describe: "Only these languages: en,zh-Hans" },
    format: { ...listOption, group: what, describe: "html, pdf, or both (the default)" },
    release: { type: "boolean", group: what, describe: "To go out: stricter, without DRAFT" },
    output: { ...wordOption, group: how, describe: "Folder to publish in, instead of output/" },
    browser: { ...wordOption, group: how, describe: "Browser: a path, or a name such as chrome" },
    "require-sandbox": {
      type: "boolean",
      group: how,
      describe: "Print in a sandbox or not at all",
    },
    report: { ...reportOption, group: how },
    now: { ...nowOption, group: how },
    "min-coverage": { ...minCoverageOption, group: how },
    "allow-missing-private-list": {
      type: "boolean",
      group: how,
      describe: "Release without private.yaml though somebody is withheld",
    },
    "allow-helpers": {
      type: "boolean",
      group: how,
      describe: "Run the helpers of the workspace, which are program code",
    },
    jobs: { ...wordOption, group: how, describe: "Documents to print at the same time" },
    force: { type: "boolean", group: how, describe: "Make again also what has not changed" },
  }) as const;

type Asked = Pick<BuildOptions, "editions" | "documents" | "one" | "meeting" | "shard">;

/** Builds what is asked for, and prints how it went. @returns the exit code */
export async function runBuild(values: Values, setting: Setting, asked: Asked): Promise<number> {
  const { terminal } = setting;
  const reports = await openReports(values.report, setting);
  if (typeof reports === "number") return reports;
  const options = optionsOf(values, setting, asked);
  const pictures = await openPictures(values, setting, options);
  if (typeof pictures === "number") return pictures;
  terminal.progress(terminal.style("dim", "reading"));
  if (values.watch === true) return runWatch(options, reports, setting);
  const remembered = await rememberingBuild(setting);
  const report = await build(options);
  terminal.progress("");
  const reported = await reports.print({
    ...report,
    built: report.editions,
    profile: options.profile,
  });
  const exitCode = (await pictures.draw(report)) || reported;
  if (setting.json) terminal.out(JSON.stringify({ ...report, exitCode }, null, 2));
  else if (!setting.quiet) {
    printBuildReport(report, { ...setting, terminal: { ...terminal, out: reports.out } });
  }
  await remembered({ ...report, exitCode }, options.profile);
  return exitCode;
}

/** What the command line says of a build. */
function optionsOf(values: Values, setting: Setting, asked: Asked) {
  return {
    ...asked,
    cwd: setting.cwd,
    languages: listOf(values.language),
    formats: listOf(values.format),
    output: wordOf(values.output),
    profile: values.release === true ? "release" : "draft",
    minCoverage: wordOf(values["min-coverage"]),
    browser: wordOf(values.browser),
    requireSandbox: values["require-sandbox"] === true,
    allowMissingPrivateList: values["allow-missing-private-list"] === true,
    allowHelpers: values["allow-helpers"] === true,
    jobs: wordOf(values.jobs),
    force: values.force === true,
    now: wordOf(values.now),
    sourceDate: setting.environment.SOURCE_DATE_EPOCH,
    environment: setting.environment,
    signal: setting.signal,
    onProgress: showProgress(setting.terminal),
  } as const satisfies BuildOptions;
}
