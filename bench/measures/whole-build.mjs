import { join } from "node:path";
import { peers } from "../peers/index.mjs";
import { writeDocuments } from "../support/document-folder.mjs";
import { milliseconds, ratioRow } from "../support/figures.mjs";
import { interleave, median } from "../support/interleave.mjs";
import { command, root } from "../support/program.mjs";
import { renderedDocuments } from "../support/rendered-documents.mjs";
import { runNode } from "../support/run-program.mjs";
import { splitOf } from "../support/split.mjs";

const floorProgram = join(root, "bench/floor/program.mjs");

/**
 * Programs from start to end, as a shell starts them: the sample's documents as PDFs.
 * @type {import("./measure.mjs").Measure}
 */
export const wholeBuild = {
  title: "Whole build",
  async run({ folder, browser, rounds, longRounds, tell }) {
    const jobs = (await renderedDocuments(root)).map(({ job }) => job);
    const from = join(folder, "documents");
    await writeDocuments(from, jobs);
    const task = { browser, from, to: join(folder, "floor") };
    const { present, absent } = await peers(task, tell);
    /** @type {string[]} */
    const reports = [];
    let turn = 0;
    const times = await interleave(
      {
        async ours() {
          const output = join(folder, `ours-${turn++}`);
          const args = ["build", "--format", "pdf", "--json", "--output", output, "--cwd", root];
          const { ms, stdout } = await runNode([command, ...args]);
          reports.push(stdout);
          return ms;
        },
        floor: async () => (await runNode([floorProgram, JSON.stringify(task)])).ms,
      },
      { rounds },
    );
    const rows = [
      ratioRow(
        `${jobs.length} PDFs, whole \`build\` with all checks`,
        times.ours,
        "raw-protocol program",
        times.floor,
        {
          atMost: 2.5,
        },
      ),
    ];
    const others = await interleave(
      {
        async ours() {
          const output = join(folder, `ours-${turn++}`);
          const args = ["build", "--format", "pdf", "--quiet", "--output", output, "--cwd", root];
          return (await runNode([command, ...args])).ms;
        },
        .../** @type {Record<string, () => Promise<number>>} */ (
          Object.fromEntries(present.map(({ name, run }) => [name, run]))
        ),
      },
      { rounds: longRounds, warmups: 0 },
    );
    for (const { name, target } of present) {
      const theirs = /** @type {Record<string, number[]>} */ (others)[name] ?? [];
      rows.push(ratioRow(`the same`, others.ours ?? [], name, theirs, target));
    }
    const split = splitOf(reports.slice(1), median(times.ours));
    return {
      rows,
      notes: [
        `Where a median build of ${milliseconds(median(times.ours))} goes: ${split}.`,
        ...absent.map(({ name, reason }) => `${name} was not run: ${reason}.`),
      ],
    };
  },
};
