import { diff as compareEditions } from "../../index.ts";
import { type Command, listOf, wordOf, wordOption } from "../command.ts";
import { printChanges } from "../print/changes.ts";
import { printDiagnostics } from "../print/diagnostics.ts";
import { shown } from "../print/shown.ts";

export const diff: Command = {
  name: "diff",
  summary: "Tell what has changed between two editions, by meaning",
  argument: {
    form: "<edition..>",
    name: "edition",
    describe: "The old edition and the new one; or the new one, for its predecessor",
  },
  options: {
    language: { ...wordOption, describe: "Language to tell it in: en, zh-Hans" },
    "exit-code": { type: "boolean", describe: "End with 1 if anything has changed" },
  },
  examples: [
    ["diff 2025-09", "Since the edition that 2025-09 names as its predecessor"],
    ["diff 2025-06 2025-09 --json", "From one edition to another, for a program"],
  ],
  async run(values, setting) {
    const { cwd, signal, terminal, quiet } = setting;
    const { worded, ...report } = await compareEditions({
      cwd,
      editions: listOf(values.edition) ?? [],
      language: wordOf(values.language),
      signal,
    });
    const isTold = report.exitCode === 0 && report.changed && values["exit-code"] === true;
    const exitCode = isTold ? 1 : report.exitCode;
    if (setting.json) {
      terminal.out(JSON.stringify({ ...report, exitCode }, null, 2));
      return exitCode;
    }
    printDiagnostics(shown(report.diagnostics, setting), terminal);
    if (worded && !quiet) printChanges(worded, terminal);
    return exitCode;
  },
};
