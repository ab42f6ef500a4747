import { build as buildEditions } from "../../index.ts";
import {
  type Command,
  editionsArgument,
  listOf,
  listOption,
  wordOf,
  wordOption,
} from "../command.ts";
import { printBuildReport } from "../print/build-report.ts";
import { printDiagnostics } from "../print/diagnostics.ts";
import { showProgress } from "../print/progress.ts";
import { shown } from "../print/shown.ts";

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
    terminal.progress(terminal.style("dim", "reading"));
    const report = await buildEditions({
      cwd: setting.cwd,
      editions: listOf(values.edition),
      documents: listOf(values.document),
      languages: listOf(values.language),
      formats: listOf(values.format),
      output: wordOf(values.output),
      profile: values.release === true ? "release" : "draft",
      browser: wordOf(values.browser),
      requireSandbox: values["require-sandbox"] === true,
      jobs: wordOf(values.jobs),
      sourceDate: setting.environment.SOURCE_DATE_EPOCH,
      environment: setting.environment,
      signal: setting.signal,
      onProgress: showProgress(terminal),
    });
    terminal.progress("");
    if (setting.json) {
      terminal.out(JSON.stringify(report, null, 2));
      return report.exitCode;
    }
    printDiagnostics(shown(report.diagnostics, setting), terminal);
    if (!setting.quiet) printBuildReport(report, setting);
    return report.exitCode;
  },
};
