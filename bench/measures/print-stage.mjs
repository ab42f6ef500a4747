import { openFloor } from "../floor/open-floor.mjs";
import { milliseconds, ratioRow } from "../support/figures.mjs";
import { interleave, median } from "../support/interleave.mjs";
import { printing, root } from "../support/program.mjs";
import { renderedDocuments } from "../support/rendered-documents.mjs";

/**
 * The printing of the sample's documents, browser and page warm, one page on either side.
 * @type {import("./measure.mjs").Measure}
 */
export const printStage = {
  title: "Print stage",
  async run({ browser, rounds }) {
    const jobs = (await renderedDocuments(root)).map(({ job }) => job);
    const { openPrinter } = await printing();
    const opened = await openPrinter({ environment: process.env, pages: 1 });
    const printer = opened.value;
    if (!printer) throw new Error(opened.problems[0]?.message);
    const floor = await openFloor(browser);
    try {
      const times = await interleave(
        {
          async ours() {
            for (const job of jobs) await printer.print(job);
          },
          async floor() {
            for (const job of jobs) await floor.print(job);
          },
          /** As often as Briefwright, which prints again to number what points at pages. */
          async floorTwice() {
            for (const job of jobs) {
              await floor.print(job, job.html.includes('data-page-of="') ? 2 : 1);
            }
          },
        },
        { rounds: rounds * 2, warmups: 2 },
      );
      const twice = median(times.floorTwice);
      const share = median(times.ours) / twice;
      return {
        rows: [
          ratioRow(
            `${jobs.length} PDFs, print stage, warm`,
            times.ours,
            "raw protocol",
            times.floor,
            {
              atMost: 1.15,
            },
          ),
        ],
        notes: [
          `Where a document refers to its pages it has to be printed twice to know their numbers. The raw protocol, printing those twice as well, takes ${milliseconds(twice)}: ${share.toFixed(2)}.`,
        ],
      };
    } finally {
      await Promise.all([printer.close(), floor.close()]);
    }
  },
};
