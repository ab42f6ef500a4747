import {
  type Command,
  editionsArgument,
  listOf,
  listOption,
  wordOf,
  wordOption,
} from "../command.ts";
import { buildOptions, runBuild } from "../run-build.ts";
import { thumbnailsOption } from "../thumbnails-option.ts";

const what = "What to build:";

export const build: Command = {
  name: "build",
  summary: "Check, render, print and publish editions",
  argument: editionsArgument,
  options: {
    document: { ...listOption, group: what, describe: "Only these documents: summary,risks" },
    ...buildOptions(what),
    shard: { ...wordOption, group: what, describe: "A part, such as 1/4; see merge" },
    thumbnails: { ...thumbnailsOption, group: "How:" },
    watch: { type: "boolean", group: "How:", describe: "Build again whenever something changes" },
  },
  examples: [
    ["build", "Every edition, all documents, as drafts"],
    ["build 2025-09 --release", "One edition, for publication"],
    ["build --document risks", "One document, in every language"],
    ["build --format html", "Without a browser"],
    ["build 2025-09 --watch", "Again after each change, until Ctrl-C"],
  ],
  run(values, setting) {
    const [editions, documents] = [listOf(values.edition), listOf(values.document)];
    return runBuild(values, setting, { editions, documents, shard: wordOf(values.shard) });
  },
};
