import type { Problem } from "../model/diagnostic.ts";
import type { Manifest, ManifestShard } from "../model/manifest.ts";
import type { EditionFolder } from "./edition-folder.ts";
import { makeManifest } from "./manifest.ts";

/** What a shard has published of an edition. */
export interface ShardOutput {
  readonly folder: EditionFolder;
  readonly manifest: Manifest & { readonly shard: ManifestShard };
}

/** Says what keeps the shards of one edition from being a whole: one is gone, doubled, or other. */
export function checkShards(shards: readonly ShardOutput[]): Problem[] {
  const [first] = shards;
  if (!first) return [];
  const foreign = shards.flatMap((shard) => differences(first, shard));
  if (foreign.length > 0) return foreign;
  const { edition, shard } = first.manifest;
  const problems: Problem[] = [];
  for (let index = 1; index <= shard.of; index++) {
    const found = shards.filter(({ manifest }) => manifest.shard.index === index);
    const [one, other] = found;
    if (!one) problems.push(missing(edition, `the shard ${index}/${shard.of}`));
    if (one && other) problems.push(twice(`The shard ${index}/${shard.of}`, one, other));
  }
  if (problems.length > 0) return problems;
  for (const path of shard.whole) {
    const [one, other] = shards.filter(({ manifest }) =>
      manifest.outputs.some((output) => output.path === path),
    );
    if (!one) problems.push(missing(edition, `the file ${path}, though all shards are there`));
    if (one && other) problems.push(twice(`The file ${path}`, one, other));
  }
  return problems;
}

/** The manifest that one build of the whole would have written. */
export function mergeManifests(shards: readonly ShardOutput[], first: ShardOutput): Manifest {
  const { edition, profile, tool, date, inputs } = first.manifest;
  // A shard in which no PDF is knows of no browser.
  const browser = shards.find(({ manifest }) => manifest.browser)?.manifest.browser;
  const outputs = shards.flatMap(({ manifest }) => manifest.outputs);
  return makeManifest(
    { edition, profile, version: tool.version, date, browser, inputs },
    [],
    outputs,
  );
}

/** In what two shards were not made alike. */
function differences(one: ShardOutput, other: ShardOutput): Problem[] {
  const [a, b] = [one.manifest, other.manifest];
  const facts: readonly (readonly [what: string, here: unknown, there: unknown])[] = [
    ["number of shards", a.shard.of, b.shard.of],
    ["version of Briefwright", a.tool.version, b.tool.version],
    ["profile", a.profile, b.profile],
    ["date", a.date, b.date],
    ["browser", (a.browser ?? b.browser)?.product, (b.browser ?? a.browser)?.product],
    ["input", a.inputs, b.inputs],
    ["list of documents", a.shard.whole, b.shard.whole],
  ];
  return facts
    .filter(([, here, there]) => JSON.stringify(here) !== JSON.stringify(there))
    .map(([what]) => ({
      rule: "shards-differ",
      message: `${one.folder.name} and ${other.folder.name} were not made alike: another ${what}.`,
      hint: "Build all shards anew from the same commit, with the same options and browser.",
      place: { file: `${other.folder.name}/manifest.json` },
    }));
}

const missing = (edition: string, what: string): Problem => ({
  rule: "shard-missing",
  message: `Of ${edition}, ${what} is missing.`,
  hint: "Name the folders of all shards. One that failed has to be built first.",
});

const twice = (what: string, one: ShardOutput, other: ShardOutput): Problem => ({
  rule: "shard-doubled",
  message: `${what} is there twice: in ${one.folder.name} and in ${other.folder.name}.`,
  hint: "Name every shard once, and give each build its own --shard and --output.",
});
