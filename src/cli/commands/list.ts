import { list as listEditions } from "../../index.ts";
import { type Command, editionsArgument, listOf, wordOf, wordOption } from "../command.ts";
import { printDiagnostics } from "../print/diagnostics.ts";
import { printList } from "../print/list.ts";
import { shown } from "../print/shown.ts";

export const list: Command = {
  name: "list",
  summary: "List editions, their documents, and what is built",
  argument: editionsArgument,
  options: {
    output: { ...wordOption, describe: "Folder that was published in, instead of output/" },
  },
  examples: [["list", "Everything in this folder"]],
  async run(values, setting) {
    const report = await listEditions({
      cwd: setting.cwd,
      editions: listOf(values.edition),
      output: wordOf(values.output),
      signal: setting.signal,
    });
    const { terminal } = setting;
    if (setting.json) {
      terminal.out(JSON.stringify(report, null, 2));
      return report.exitCode;
    }
    printList(report, terminal);
    printDiagnostics(shown(report.diagnostics, setting), terminal);
    return report.exitCode;
  },
};
