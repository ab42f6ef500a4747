import { verify as verifyFiles } from "../../index.ts";
import type { Command } from "../command.ts";
import { printReport } from "../print/report.ts";
import { printVerified } from "../print/verified.ts";

export const verify: Command = {
  name: "verify",
  summary: "Hold outputs to their manifest, and PDFs to their own data",
  argument: {
    form: "[path..]",
    name: "path",
    describe: "PDFs or output folders; without any, the workspace's output",
  },
  options: {},
  examples: [
    ["verify", "Everything that was published"],
    ["verify output/2025-09", "One edition"],
    ["verify ~/Downloads/summary.pdf", "A PDF that somebody sent"],
  ],
  async run(values, setting) {
    const { cwd, signal, terminal } = setting;
    const report = await verifyFiles({ cwd, paths: pathsOf(values.path), signal });
    return printReport(report, setting, () => {
      if (!setting.quiet) printVerified(report, terminal);
    });
  },
};

/** Paths as they were given: a comma may be a part of one. */
const pathsOf = (value: unknown): string[] | undefined =>
  Array.isArray(value) && value.length > 0 ? value.map(String) : undefined;
