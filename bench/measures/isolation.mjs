import { openFloor } from "../floor/open-floor.mjs";
import { ratioRow } from "../support/figures.mjs";
import { interleave } from "../support/interleave.mjs";
import { chromiumFlags, fence, root } from "../support/program.mjs";
import { renderedDocuments } from "../support/rendered-documents.mjs";

/**
 * What the walls around a page cost: the raw protocol, browser and all, prints the sample with
 * Briefwright's flags, policy and switches, and without them.
 * @type {import("./measure.mjs").Measure}
 */
export const isolation = {
  title: "Isolation",
  async run({ browser, rounds }) {
    const jobs = (await renderedDocuments(root)).map(({ job }) => job);
    const { noNetwork: flags } = await chromiumFlags();
    const { policy } = await fence();
    /** @param {import("../floor/open-floor.mjs").Walls} [walls] */
    const printAll = async (walls) => {
      const floor = await openFloor(browser, walls);
      try {
        for (const job of jobs) await floor.print(job);
      } finally {
        await floor.close();
      }
    };
    const { fenced, open } = await interleave(
      { fenced: () => printAll({ flags, policy }), open: () => printAll() },
      { rounds: rounds * 2 },
    );
    return {
      rows: [
        ratioRow(
          `${jobs.length} PDFs by the raw protocol, browser started, behind Briefwright’s walls`,
          fenced,
          "without them",
          open,
          { atMost: 1.15 },
        ),
      ],
    };
  },
};
