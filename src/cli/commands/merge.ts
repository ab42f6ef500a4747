import { merge as mergeShards } from "../../index.ts";
import { type Command, wordOf, wordOption } from "../command.ts";
import { printBuildReport } from "../print/build-report.ts";
import { printReport } from "../print/report.ts";

export const merge: Command = {
  name: "merge",
  summary: "Put together what build --shard has made",
  argument: {
    form: "<dir..>",
    name: "dir",
    describe: "The output folders of all shards",
  },
  options: {
    output: { ...wordOption, describe: "Folder to publish in, instead of output/" },
  },
  examples: [["merge shards/*", "All shards into output/"]],
  async run(values, setting) {
    const { cwd, signal } = setting;
    // Paths as they were given: a comma may be a part of one.
    const folders = Array.isArray(values.dir) ? values.dir.map(String) : [];
    const report = await mergeShards({ cwd, folders, output: wordOf(values.output), signal });
    return printReport(report, setting, () => {
      if (!setting.quiet) printBuildReport(report, setting);
    });
  },
};
