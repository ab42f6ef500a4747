import { check as checkEditions } from "../../index.ts";
import { type Command, editionsArgument, listOf } from "../command.ts";
import { printDiagnostics } from "../print/diagnostics.ts";
import { shown } from "../print/shown.ts";

export const check: Command = {
  name: "check",
  summary: "Check the data of editions, without a browser",
  argument: editionsArgument,
  options: {
    release: { type: "boolean", describe: "As strictly as for a release" },
  },
  examples: [
    ["check", "Check every edition"],
    ["check 2025-09 --release", "One edition, as strictly as for a release"],
  ],
  async run(values, setting) {
    const report = await checkEditions({
      cwd: setting.cwd,
      editions: listOf(values.edition),
      profile: values.release === true ? "release" : "draft",
      signal: setting.signal,
    });
    const { terminal } = setting;
    if (setting.json) {
      terminal.out(JSON.stringify(report, null, 2));
      return report.exitCode;
    }
    printDiagnostics(shown(report.diagnostics, setting), terminal);
    if (report.exitCode === 0 && !setting.quiet) {
      for (const { id, documents, languages } of report.editions) {
        terminal.out(
          `${terminal.style("green", "ok")}  ${id}  ${documents.join(", ")}  (${languages.join(", ")})`,
        );
      }
    }
    return report.exitCode;
  },
};
