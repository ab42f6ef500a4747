/*
 * Measures Briefwright, and beside it the least that anything has to do, and writes
 * docs/benchmarks.md. Everything that is compared takes turns in one run: a ratio can be
 * trusted where a number of milliseconds is only this machine at that moment.
 *
 *   npm run bench -- [--only print-stage,whole-build] [--rounds 5] [--quick] [--output FILE]
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measures } from "./measures/index.mjs";
import { root } from "./support/program.mjs";
import { report } from "./support/report.mjs";
import { sameBrowser } from "./support/same-browser.mjs";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    rounds: { type: "string", default: "5" },
    quick: { type: "boolean", default: false },
    output: { type: "string" },
  },
});
const quick = values.quick;
const rounds = quick ? 2 : Number(values.rounds);
const only = values.only?.split(",");
const unknown = only?.filter((name) => !Object.hasOwn(measures, name)) ?? [];
if (unknown.length > 0 || !(rounds >= 1)) {
  console.error(
    `There is no ${unknown.join(", ") || "such number of rounds"}. Measures: ${Object.keys(measures).join(", ")}`,
  );
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), "briefwright-bench-"));
/** @param {string} text */
const tell = (text) => console.error(text);
try {
  const browser = await sameBrowser(join(folder, "browser"));
  const common = { rounds, longRounds: Math.ceil(rounds / 5), quick, browser, tell };
  // A part, or a small job, is no table for others to read.
  const target = values.output ?? (only || quick ? undefined : join(root, "docs/benchmarks.md"));
  /** @type {Parameters<typeof report>[0][number][]} */
  const results = [];
  let text = "";
  for (const [name, measure] of Object.entries(measures)) {
    if (only && !only.includes(name)) continue;
    tell(`${name} …`);
    const own = join(folder, name);
    await mkdir(own);
    results.push({ title: measure.title, ...(await attempt(measure, { ...common, folder: own })) });
    await rm(own, { recursive: true });
    // Written after each: the whole takes long, and may be broken off.
    const left = Object.values(measures)
      .map(({ title }) => title)
      .filter((title) => results.every((result) => result.title !== title));
    text = report(results, { rounds, quick, product: browser.product, left });
    if (target !== undefined) await writeFile(target, text);
  }
  console.log(text);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/**
 * One measure that fails is said in the table, and keeps no other from being taken.
 * @param {import("./measures/measure.mjs").Measure} measure
 * @param {import("./measures/measure.mjs").Context} context
 * @returns {Promise<import("./measures/measure.mjs").Result>}
 */
async function attempt(measure, context) {
  try {
    return await measure.run(context);
  } catch (error) {
    tell(String(error));
    return { rows: [], notes: [`Could not be measured: ${String(error).split("\n")[0]}`] };
  }
}
