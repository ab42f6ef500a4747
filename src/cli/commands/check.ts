import { check as checkEditions } from "../../index.ts";
import {
  type Command,
  editionsArgument,
  listOf,
  minCoverageOption,
  nowOption,
  wordOf,
} from "../command.ts";
import { printCoverage } from "../print/coverage.ts";
import { openReports } from "../print/reports.ts";
import { rememberingCheck } from "../remember.ts";
import { reportOption } from "../report-option.ts";
import { sourceOption, sourcesOf } from "../source-option.ts";

export const check: Command = {
  name: "check",
  summary: "Check the data of editions, without a browser",
  argument: editionsArgument,
  options: {
    release: { type: "boolean", describe: "As strictly as for a release" },
    source: sourceOption,
    "allow-missing-private-list": {
      type: "boolean",
      describe: "Pass without private.yaml though somebody is withheld",
    },
    now: nowOption,
    coverage: { type: "boolean", describe: "Show which statement rests on which source" },
    "min-coverage": minCoverageOption,
    report: reportOption,
    "write-baseline": {
      type: "boolean",
      describe: "Write what is found to baseline.json: known from now on",
    },
  },
  examples: [
    ["check", "Check every edition"],
    ["check 2025-09 --release", "One edition, as strictly as for a release"],
    ["check 2025-09 --coverage", "What rests on what"],
    ["check --report pretty --report sarif=out.sarif", "For people, and for code scanning"],
  ],
  async run(values, given) {
    const { terminal, leaveWord } = await rememberingCheck(given);
    const setting = { ...given, terminal };
    const reports = await openReports(values.report, setting);
    if (typeof reports === "number") return reports;
    const profile = values.release === true ? "release" : "draft";
    const report = await checkEditions({
      cwd: setting.cwd,
      editions: listOf(values.edition),
      sources: sourcesOf(values.source),
      profile,
      allowMissingPrivateList: values["allow-missing-private-list"] === true,
      now: wordOf(values.now),
      sourceDate: setting.environment.SOURCE_DATE_EPOCH,
      coverage: values.coverage === true,
      minCoverage: wordOf(values["min-coverage"]),
      writeBaseline: values["write-baseline"] === true,
      signal: setting.signal,
    });
    const exitCode = await reports.print({ ...report, profile });
    const { environment } = setting;
    for (const { id, coverage } of setting.json ? [] : report.editions) {
      if (coverage) printCoverage(id, coverage, terminal, environment, reports.out);
    }
    if (report.known !== undefined && !setting.quiet) {
      terminal.note(`${terminal.style("green", "written")}  baseline.json: ${report.known} known`);
    }
    if (setting.json) {
      terminal.out(JSON.stringify({ ...report, exitCode }, null, 2));
    } else if (exitCode === 0 && !setting.quiet) {
      for (const { id, documents, languages } of report.editions) {
        reports.out(
          `${terminal.style("green", "ok")}  ${id}  ${documents.join(", ")}  (${languages.join(", ")})`,
        );
      }
    }
    await leaveWord({ ...report, exitCode });
    return exitCode;
  },
};
