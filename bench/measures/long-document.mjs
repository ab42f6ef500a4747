import { join } from "node:path";
import { milliseconds } from "../support/figures.mjs";
import { interleave, median } from "../support/interleave.mjs";
import { writeLargeEdition } from "../support/large-edition.mjs";
import { command } from "../support/program.mjs";
import { runNode } from "../support/run-program.mjs";

/**
 * A quote sheet of 440 pages and one of 45: rendering, printing, finishing and all checks, without
 * the reading of the data.
 * @type {import("./measure.mjs").Measure}
 */
export const longDocument = {
  title: "A long document",
  async run({ folder, longRounds, quick }) {
    const sizes = { short: quick ? 2 : 10, long: quick ? 8 : 124 };
    /** @type {Record<string, number>} */
    const pages = {};
    /** @param {"short" | "long"} name */
    const contestant = async (name) => {
      const cwd = join(folder, name);
      await writeLargeEdition(cwd, { quotes: sizes[name] });
      return async () => {
        const what = ["--document", "quotes", "--language", "en", "--format", "pdf"];
        const output = join(cwd, `output-${performance.now()}`);
        const args = ["build", ...what, "--json", "--output", output, "--cwd", cwd];
        const { stdout } = await runNode([command, ...args]);
        const report = JSON.parse(stdout);
        pages[name] = report.editions[0].outputs[0].pages;
        return report.timings.make / (pages[name] ?? Number.NaN);
      };
    };
    const times = await interleave(
      { short: await contestant("short"), long: await contestant("long") },
      { rounds: longRounds, warmups: 0 },
    );
    const value = median(times.long) / median(times.short);
    return {
      rows: [
        {
          what: `a document of ${pages.long} pages, time per page`,
          ours: `${milliseconds(median(times.long))} a page`,
          against: `one of ${pages.short} pages, ${milliseconds(median(times.short))} a page`,
          value,
          shown: value.toFixed(2),
          atMost: 1.2,
        },
      ],
    };
  },
};
