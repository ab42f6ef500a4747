import { beforeAll, expect, test } from "vitest";
import { ensureCompiled } from "../cli/program.ts";
import { aGround, type Ended, type Round, victims } from "./kill-rounds.ts";

/*
 * Builds of which node, the browser, one of its helpers or a page is killed at a random moment. `npm run test:kills`
 * does a hundred of them; KILL_SEED repeats those of an earlier run.
 */

const rounds = Number(process.env.KILL_ROUNDS ?? 3);
const seed = Number(process.env.KILL_SEED ?? 20250901);

beforeAll(ensureCompiled, 120_000);

/** The same sequence for the same seed: mulberry32. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test.runIf(process.platform === "linux")(
  "a build that is killed leaves each file wholly old or new, and the next one completes it",
  { timeout: 60_000 + rounds * 30_000 },
  async () => {
    const random = randomFrom(seed);
    const plan = Array.from({ length: rounds }, (_, at): Round => {
      const victim = victims[at % victims.length] ?? "node";
      return { victim, moment: random() };
    });
    const began = performance.now();
    const ended: { readonly round: Round; readonly result: Ended }[] = [];
    const lane = async (): Promise<void> => {
      const ground = await aGround();
      for (let round = plan.shift(); round; round = plan.shift()) {
        ended.push({ round, result: await ground.round(round) });
      }
    };
    // Two at a time, each in a workspace of its own.
    await Promise.all(rounds > 10 ? [lane(), lane()] : [lane()]);

    const bad = ended.filter(({ result }) => result.faults.length > 0);
    const counts = [...victims, "over"].map((name) => {
      return `${name} ${ended.filter(({ result }) => result.killed === name).length}`;
    });
    const seconds = Math.round((performance.now() - began) / 1000);
    const good = `${ended.length - bad.length} of ${rounds}`;
    process.stdout.write(
      `kills: ${good} as they must (${counts.join(", ")}; seed ${seed}; ${seconds} s)\n`,
    );
    expect(bad).toEqual([]);
    expect(ended).toHaveLength(rounds);
  },
);
