import { join } from "node:path";
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
    const workspace = join(folder, "workspace");
    const size = await writeLargeEdition(workspace, {
      quotes: copies,
      findings: copies,
      risks: copies,
    });
    const check = async (/** @type {NodeJS.ProcessEnv} */ env) =>
      // What it finds is of no interest here, and an edition of copies has much to find.
      (await runNode([command, "check", "--quiet"], { cwd: workspace, env, accept: [0, 1] })).ms;
    // Beside the workspace: a cache that lies in one is not believed.
    const cacheHome = (/** @type {string} */ name) => ({
      ...process.env,
      XDG_CACHE_HOME: join(folder, name),
    });
    let turn = 0;
    const times = await interleave(
      {
        cold: () => check(cacheHome(`cache-${turn++}`)),
        warm: () => check(cacheHome("cache")),
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
