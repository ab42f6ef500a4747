import { cp } from "node:fs/promises";
import { join } from "node:path";
import { ratioRow } from "../support/figures.mjs";
import { interleave } from "../support/interleave.mjs";
import { command, root } from "../support/program.mjs";
import { runNode } from "../support/run-program.mjs";

/**
 * A build that finds everything made already, against a Node that does nothing.
 * @type {import("./measure.mjs").Measure}
 */
export const noChange = {
  title: "Nothing changed",
  async run({ folder, rounds }) {
    // As somebody runs it: in their workspace, into its own output.
    const cwd = join(folder, "no-change");
    await cp(join(root, "data"), join(cwd, "data"), { recursive: true });
    const build = () => runNode([command, "build"], { cwd });
    await build();
    const times = await interleave(
      {
        ours: async () => (await build()).ms,
        node: async () => (await runNode(["-e", "0"])).ms,
      },
      { rounds: rounds * 2 },
    );
    const row = ratioRow("`build` again, nothing changed", times.ours, "`node -e 0`", times.node, {
      atMost: 1.6,
    });
    return { rows: [row] };
  },
};
