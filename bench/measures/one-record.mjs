import { cp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ratioRow } from "../support/figures.mjs";
import { interleave } from "../support/interleave.mjs";
import { command, root } from "../support/program.mjs";
import { runNode } from "../support/run-program.mjs";

const edition = "us-china-ai-2025-09";
// In the title of a risk.
const phrase = "run short of computing power";

/**
 * One risk is reworded: a build of everything, which finds out what to make again, against one
 * that is told to make just those documents, in a workspace where nothing is made yet.
 * @type {import("./measure.mjs").Measure}
 */
export const oneRecord = {
  title: "One record changed",
  async run({ folder, rounds }) {
    await cp(join(root, "data"), join(folder, "data"), { recursive: true });
    const output = join(folder, "output");
    const file = join(folder, "data", edition, "risks.yaml");
    const before = await readFile(file, "utf8");
    let turn = 0;
    /** @param {readonly string[]} more */
    const build = async (...more) => {
      // Each build finds another wording than the last one.
      const wording = `${phrase}${", again".repeat((turn++ % 2) + 1)}`;
      await writeFile(file, before.replace(phrase, wording));
      const args = ["build", "--format", "pdf", "--quiet", "--cwd", folder];
      return (await runNode([command, ...args, ...more])).ms;
    };
    await build("--output", output);
    const first = await timesOf(output);
    await build("--output", output);
    const second = await timesOf(output);
    const renewed = [...second]
      .filter(([path, time]) => first.get(path) !== time)
      .map(([path]) => path);
    const documents = [...new Set(renewed.map((path) => path.replace(/^.*\/|\.pdf$/g, "")))].sort();
    if (documents.length === 0) throw new Error("A reworded risk has changed no document.");
    const fresh = join(folder, "fresh");
    const times = await interleave(
      {
        ours: () => build("--output", output),
        async only() {
          await rm(fresh, { recursive: true, force: true });
          return build("--output", fresh, "--document", documents.join(","));
        },
      },
      { rounds },
    );
    const named = `\`build --document ${documents.join(",")}\``;
    return {
      rows: [
        ratioRow("`build` after one record changed", times.ours, named, times.only, {
          atMost: 1.2,
        }),
      ],
      notes: [`Made again: ${renewed.length} of ${second.size} PDFs.`],
    };
  },
};

/** @param {string} output @returns {Promise<Map<string, number>>} when each PDF was written */
async function timesOf(output) {
  const manifest = JSON.parse(await readFile(join(output, edition, "manifest.json"), "utf8"));
  /** @type {string[]} */
  const paths = manifest.outputs.map((/** @type {{ path: string }} */ { path }) => path);
  const times = await Promise.all(
    paths.map(async (path) => (await stat(join(output, edition, path))).mtimeMs),
  );
  return new Map(paths.map((path, index) => [path, times[index] ?? 0]));
}
