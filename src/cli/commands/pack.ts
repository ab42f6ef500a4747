import type { BuildOptions } from "../../index.ts";
import { type Command, type Values, wordOf, wordOption } from "../command.ts";
import { buildOptions, runBuild } from "../run-build.ts";

const what = "What to pack:";

export const pack: Command = {
  name: "pack",
  summary: "Make one document of an edition's documents, for a meeting",
  argument: {
    form: "[edition]",
    name: "edition",
    describe: "Name of a folder in data/; needed where there are several",
  },
  options: {
    meeting: { ...wordOption, group: what, describe: "The meeting, if not the edition's own" },
    date: { ...wordOption, group: what, describe: "Its day: 2025-09-10" },
    place: { ...wordOption, group: what, describe: "Where it is held" },
    ...buildOptions(what),
  },
  examples: [
    ["pack", "For the meeting that the edition names"],
    ['pack 2025-09 --meeting "Port committee" --date 2025-09-10', "For another meeting"],
    ["pack 2025-09 --language en --release", "In one language, to go out"],
  ],
  run(values, setting) {
    const edition = wordOf(values.edition);
    return runBuild(values, setting, {
      editions: edition === undefined ? undefined : [edition],
      one: true,
      documents: ["pack"],
      meeting: meetingOf(values),
    });
  },
};

/** As given, right or wrong: the build says what makes no sense. */
const meetingOf = (values: Values): BuildOptions["meeting"] => ({
  title: wordOf(values.meeting),
  date: wordOf(values.date),
  place: wordOf(values.place),
});
