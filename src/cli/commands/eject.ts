import {
  acceptTemplates,
  compareTemplates,
  eject as ejectTemplates,
  listTemplates,
} from "../../index.ts";
import type { Command } from "../command.ts";
import { listOf } from "../command.ts";
import { printReport } from "../print/report.ts";
import { printTemplateDiffs, printTemplates } from "../print/templates.ts";
import { printUsageFault } from "../print/usage-fault.ts";

export const eject: Command = {
  name: "eject",
  summary: "Copy built-in templates into the workspace, to change them",
  argument: {
    form: "[template..]",
    name: "template",
    describe: "Such as documents/summary or partials/masthead",
  },
  options: {
    list: { type: "boolean", describe: "List the templates, and which are overridden" },
    diff: { type: "boolean", describe: "Show how yours differ from the built-in ones" },
    accept: { type: "boolean", describe: "Note that you have looked at the differences" },
  },
  examples: [
    ["eject documents/summary", "The executive summary"],
    ["eject --diff documents/summary", "After an update of Briefwright"],
  ],
  async run(values, setting) {
    const asked = (["list", "diff", "accept"] as const).filter((name) => values[name] === true);
    if (asked.length > 1) {
      const message = `--${asked[0]} and --${asked[1]} exclude each other.`;
      return printUsageFault({ message, hint: "Give one of them." }, setting);
    }
    const options = {
      cwd: setting.cwd,
      templates: listOf(values.template) ?? [],
      signal: setting.signal,
    };
    const { terminal } = setting;
    if (asked[0] === "list") {
      const report = await listTemplates(options);
      return printReport(report, setting, () => {
        if (report.exitCode === 0) printTemplates(report, terminal);
      });
    }
    if (asked[0] === "diff") {
      const report = await compareTemplates(options);
      return printReport(report, setting, () => {
        if (report.exitCode === 0) printTemplateDiffs(report, terminal);
      });
    }
    const accepts = asked[0] === "accept";
    const report = await (accepts ? acceptTemplates : ejectTemplates)(options);
    return printReport(report, setting, () => {
      if (report.exitCode !== 0) return;
      const done = terminal.style("green", accepts ? "accepted" : "copied");
      for (const file of report.files) terminal.out(`${done}  ${file}`);
    });
  },
};
