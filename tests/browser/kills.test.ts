import { beforeAll, expect, test } from "vitest";
import { ensureCompiled } from "../cli/program.ts";
import {
  aGround,
  buildVictims,
  type Ended,
  type Ground,
  type Round,
  type Victim,
} from "./kill-rounds.ts";
import {
  aCommandGround,
  type CommandGround,
  type CommandVictim,
  commandVictims,
} from "./killed-commands.ts";

/*
 * Builds of which node, the browser, one of its helpers, a page or the process that prints
 * templates is killed or frozen at a random moment, and other commands that are killed. `npm run
 * test:kills` does a hundred of them; KILL_SEED repeats those of an earlier run.
 */

const rounds = Number(process.env.KILL_ROUNDS ?? 3);
const seed = Number(process.env.KILL_SEED ?? 20250901);

type Anybody = Victim | CommandVictim;
const victims: readonly Anybody[] = [...buildVictims, ...commandVictims];

beforeAll(ensureCompiled, 120_000);

const isCommand = (victim: Anybody): victim is CommandVictim =>
  commandVictims.some((command) => command === victim);

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
  "what is killed or frozen leaves each file wholly old or new, and the next one completes it",
  { timeout: 60_000 + rounds * 30_000 },
  async () => {
    const random = randomFrom(seed);
    const plan = Array.from({ length: rounds }, (_, at): Round<Anybody> => {
      const victim = victims[at % victims.length] ?? "node";
      return { victim, moment: random() };
    });
    const began = performance.now();
    const ended: { readonly round: Round<Anybody>; readonly result: Ended<Anybody> }[] = [];
    const lane = async (): Promise<void> => {
      let [builds, commands]: [Ground?, CommandGround?] = [];
      for (let round = plan.shift(); round; round = plan.shift()) {
        const { victim, moment } = round;
        if (isCommand(victim)) {
          commands ??= await aCommandGround();
          ended.push({ round, result: await commands.round({ victim, moment }) });
        } else {
          builds ??= await aGround();
          ended.push({ round, result: await builds.round({ victim, moment }) });
        }
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
