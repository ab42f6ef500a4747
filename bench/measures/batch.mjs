import { rm } from "node:fs/promises";
import { join } from "node:path";
import { copyEditions } from "../support/copied-editions.mjs";
import { writeDocuments } from "../support/document-folder.mjs";
import { spread } from "../support/figures.mjs";
import { interleave, median } from "../support/interleave.mjs";
import { command, root } from "../support/program.mjs";
import { renderedDocuments } from "../support/rendered-documents.mjs";
import { runNode } from "../support/run-program.mjs";
import { splitOf } from "../support/split.mjs";

const floorProgram = join(root, "bench/floor/program.mjs");

/**
 * Fifty editions of six PDFs each, in one run.
 * @type {import("./measure.mjs").Measure}
 */
export const batch = {
  title: "Batch",
  async run({ folder, browser, longRounds, quick }) {
    await copyEditions(folder, quick ? 3 : 50);
    const jobs = (await renderedDocuments(folder)).map(({ job }) => job);
    const from = join(folder, "documents");
    await writeDocuments(from, jobs);
    const output = join(folder, "output");
    /** @type {string[]} */
    const reports = [];
    /** @type {{ ours: number[], floor: number[] }} */
    const peaks = { ours: [], floor: [] };
    const times = await interleave(
      {
        async ours() {
          await rm(output, { recursive: true, force: true });
          const args = ["build", "--format", "pdf", "--json", "--cwd", folder];
          const { ms, stdout, peak } = await runNode([command, ...args], { memory: true });
          reports.push(stdout);
          if (peak !== undefined) peaks.ours.push(peak);
          return ms;
        },
        async floor() {
          const task = { browser, from, to: join(folder, "floor") };
          const { ms, peak } = await runNode([floorProgram, JSON.stringify(task)], {
            memory: true,
          });
          if (peak !== undefined) peaks.floor.push(peak);
          return ms;
        },
      },
      { rounds: longRounds, warmups: 0 },
    );
    const rate = (/** @type {number[]} */ list) => (jobs.length * 1000) / median(list);
    const value = rate(times.ours) / rate(times.floor);
    const memory = median(peaks.ours);
    const megabytes = (/** @type {number} */ amount) =>
      Number.isNaN(amount) ? "not known here" : `${Math.round(amount)} MB`;
    return {
      rows: [
        {
          what: `${jobs.length} PDFs, one \`build\` with all checks`,
          ours: `${rate(times.ours).toFixed(1)} documents/s`,
          against: `raw-protocol program ${rate(times.floor).toFixed(1)} documents/s`,
          value,
          shown: value.toFixed(2),
          atLeast: 0.4,
        },
        {
          what: `${jobs.length} PDFs: peak memory of the process tree (PSS)`,
          ours: megabytes(memory),
          against: `raw-protocol program ${megabytes(median(peaks.floor))}`,
          value: memory,
          shown: megabytes(memory),
          atMost: 400,
        },
      ],
      notes: [
        `${spread(times.ours)}, of which ${splitOf(reports, median(times.ours))}; the raw-protocol program ${spread(times.floor)}.`,
        "Briefwright prints on as many pages as there are cores, two at most, in a process of the browser each, and holds the data of all editions; the raw-protocol program prints on one page and holds nothing.",
      ],
    };
  },
};
