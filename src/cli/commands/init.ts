import { init as initWorkspace } from "../../index.ts";
import { type Command, listOf, listOption, wordOf, wordOption } from "../command.ts";
import { printInit } from "../print/init.ts";
import { printReport } from "../print/report.ts";
import { startDayOption } from "../start-day-option.ts";

export const init: Command = {
  name: "init",
  summary: "Make a workspace with an edition that builds at once",
  argument: {
    form: "[dir]",
    name: "dir",
    describe: "Its folder; without it, the one you are in",
  },
  options: {
    title: { ...wordOption, describe: "Title of the first edition" },
    publisher: { ...wordOption, describe: "Who publishes" },
    languages: { ...listOption, describe: "To publish in, the main one first: en,zh-Hans" },
    force: {
      type: "boolean",
      describe: "Beside files that are there; they stay as they are",
    },
    now: startDayOption,
  },
  examples: [
    ["init my-briefs", "A new folder"],
    ['init my-briefs --publisher "Port Office" --languages en,zh-Hans', "In two languages"],
  ],
  async run(values, setting) {
    const report = await initWorkspace({
      cwd: setting.cwd,
      folder: wordOf(values.dir),
      title: wordOf(values.title),
      publisher: wordOf(values.publisher),
      languages: listOf(values.languages),
      force: values.force === true,
      now: wordOf(values.now),
      sourceDate: setting.environment.SOURCE_DATE_EPOCH,
      signal: setting.signal,
    });
    return printReport(report, setting, () => {
      if (report.files.length > 0 && !setting.quiet) printInit(report, setting.terminal);
    });
  },
};
