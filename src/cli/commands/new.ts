import { newEdition as startEdition } from "../../index.ts";
import { type Command, listOf, listOption, wordOf, wordOption } from "../command.ts";
import { printNewEdition } from "../print/new-edition.ts";
import { printReport } from "../print/report.ts";
import { startDayOption } from "../start-day-option.ts";

export const newEdition: Command = {
  name: "new",
  summary: "Start an edition, out of the one before or as an example",
  argument: {
    form: "<edition>",
    name: "edition",
    describe: "Its id, and the name of its folder in data/",
  },
  options: {
    from: { ...wordOption, describe: "The edition that it follows" },
    with: {
      ...listOption,
      describe: "Take along as well: quotes,findings,events,notes",
    },
    now: startDayOption,
  },
  examples: [
    ["new 2026-02 --from 2026-01", "The next edition"],
    ["new 2026-02 --from 2026-01 --with findings", "With what was found in the last one"],
    ["new special", "An example to write over"],
  ],
  async run(values, setting) {
    const report = await startEdition({
      cwd: setting.cwd,
      edition: wordOf(values.edition) ?? "",
      from: wordOf(values.from),
      also: listOf(values.with),
      now: wordOf(values.now),
      sourceDate: setting.environment.SOURCE_DATE_EPOCH,
      signal: setting.signal,
    });
    return printReport(report, setting, () => {
      if (report.files.length > 0 && !setting.quiet) printNewEdition(report, setting.terminal);
    });
  },
};
