import { milliseconds, spread } from "../support/figures.mjs";
import { interleave, median } from "../support/interleave.mjs";
import { writeLargeEdition } from "../support/large-edition.mjs";
import { command } from "../support/program.mjs";
import { runNode } from "../support/run-program.mjs";

/**
 * `check` over an edition of some 2,000 records, as somebody runs it in the workspace: first
 * with no cache of what was said, then with one.
 * @type {import("./measure.mjs").Measure}
 */
export const largeCheck = {
  title: "Check of a large edition",
  async run({ folder, rounds, quick }) {
    const copies = quick ? 3 : 28;
    const size = await writeLargeEdition(folder, {
      quotes: copies,
      findings: copies,
      risks: copies,
    });
    const check = async (/** @type {NodeJS.ProcessEnv} */ env) =>
      // What it finds is of no interest here, and an edition of copies has much to find.
      (await runNode([command, "check", "--quiet"], { cwd: folder, env, accept: [0, 1] })).ms;
    let turn = 0;
    const times = await interleave(
      {
        cold: () => check({ ...process.env, XDG_CACHE_HOME: `${folder}/cache-${turn++}` }),
        warm: () => check({ ...process.env, XDG_CACHE_HOME: `${folder}/cache` }),
      },
      { rounds },
    );
    const what = `\`check\` of ${size.records} records, ${(size.bytes / 1e6).toFixed(1)} MB of YAML`;
    const row = (
      /** @type {string} */ how,
      /** @type {number[]} */ list,
      /** @type {number} */ atMost,
    ) => ({
      what: `${what}, ${how}`,
      ours: spread(list),
      against: "",
      value: median(list) / 1000,
      shown: milliseconds(median(list)),
      atMost,
    });
    return { rows: [row("cold", times.cold, 3), row("again", times.warm, 1)] };
  },
};
