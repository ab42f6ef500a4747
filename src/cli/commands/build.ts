import { build as buildEditions } from "../../index.ts";
import {
  type Command,
  editionsArgument,
  listOf,
  listOption,
  minCoverageOption,
  nowOption,
  wordOf,
  wordOption,
} from "../command.ts";
import { printBuildReport } from "../print/build-report.ts";
import { showProgress } from "../print/progress.ts";
import { openReports } from "../print/reports.ts";
import { reportOption } from "../report-option.ts";

const what = "What to build:";
const how = "How:";

export const build: Command = {
  name: "build",
  summary: "Check, render, print and publish editions",
  argument: editionsArgument,
  options: {
    document: { ...listOption, group: what, describe: "Only these documents: summary,risks" },
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
    jobs: { ...wordOption, group: how, describe: "Documents to print at the same time" },
  },
  examples: [
    ["build", "Every edition, all documents, as drafts"],
    ["build 2025-09 --release", "One edition, for publication"],
    ["build --document risks", "One document, in every language"],
    ["build --format html", "Without a browser"],
  ],
  async run(values, setting) {
    const { terminal } = setting;
    const reports = await openReports(values.report, setting);
    if (typeof reports === "number") return reports;
    const profile = values.release === true ? "release" : "draft";
    terminal.progress(terminal.style("dim", "reading"));
    const report = await buildEditions({
      cwd: setting.cwd,
      editions: listOf(values.edition),
      documents: listOf(values.document),
      languages: listOf(values.language),
      formats: listOf(values.format),
      output: wordOf(values.output),
      profile,
      minCoverage: wordOf(values["min-coverage"]),
      browser: wordOf(values.browser),
      requireSandbox: values["require-sandbox"] === true,
      allowMissingPrivateList: values["allow-missing-private-list"] === true,
      jobs: wordOf(values.jobs),
      now: wordOf(values.now),
      sourceDate: setting.environment.SOURCE_DATE_EPOCH,
      environment: setting.environment,
      signal: setting.signal,
      onProgress: showProgress(terminal),
    });
    terminal.progress("");
    const exitCode = await reports.print({ ...report, profile });
    if (setting.json) terminal.out(JSON.stringify({ ...report, exitCode }, null, 2));
    else if (!setting.quiet) {
      printBuildReport(report, { ...setting, terminal: { ...terminal, out: reports.out } });
    }
    return exitCode;
  },
};
