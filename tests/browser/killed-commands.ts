import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { aWorkspace, type Run, runProgram, start } from "../cli/program.ts";
import { processesWith } from "../processes.ts";
import {
  type Ended,
  type Files,
  filesBelow,
  isSame,
  type Round,
  risks,
  risksFile,
  workspace,
} from "./kill-rounds.ts";

/* Commands that print nothing: killed at any moment, they leave nothing, and nothing untrue. */

export const commandVictims = ["check", "list", "merge"] as const;
export type CommandVictim = (typeof commandVictims)[number];

/** One of two states of the workspace, and what each command comes to in it, unharmed. */
interface State {
  readonly word: string;
  readonly said: ReadonlyMap<CommandVictim, Run>;
  readonly merged: Files;
}

export interface CommandGround {
  readonly round: (round: Round<CommandVictim>) => Promise<Ended<CommandVictim>>;
}

/** Makes the workspace with the shards of both states, and lets each command run through once. */
export async function aCommandGround(): Promise<CommandGround> {
  const cwd = aWorkspace(workspace);
  const temporary = join(cwd, "tmp");
  const cache = join(cwd, "cache");
  const output = join(cwd, "merged");
  for (const folder of [temporary, cache]) mkdirSync(folder);
  // The browser of the machine: nothing is printed here.
  const env = { TMPDIR: temporary, BRIEFWRIGHT_CACHE_DIR: cache };
  const lineOf = (victim: CommandVictim, word: string): string[] =>
    victim === "merge"
      ? ["merge", `shards/${word}-1`, `shards/${word}-2`, "--output", "merged"]
      : [victim];
  const write = (word: string): void => {
    // In the one state there is something to find fault with.
    const fault = word === "stand" ? "" : "  sources: [nobody]\n";
    writeFileSync(join(cwd, risksFile), `${risks(word)}${fault}`);
  };
  let usual = 0;
  const runThrough = async (victim: CommandVictim, word: string): Promise<Run> => {
    const began = performance.now();
    const run = await runProgram(lineOf(victim, word), cwd, env);
    usual = performance.now() - began;
    return run;
  };

  const states: State[] = [];
  for (const word of ["stand", "turn"]) {
    writeFileSync(join(cwd, risksFile), risks(word));
    for (const shard of [1, 2]) {
      const args = ["--format", "html", "--shard", `${shard}/2`, "--output"];
      const { code, stderr } = await runProgram(
        ["build", ...args, `shards/${word}-${shard}`],
        cwd,
        env,
      );
      if (code !== 0) throw new Error(`An unharmed shard ended with ${code}: ${stderr}`);
    }
    write(word);
    const said = new Map<CommandVictim, Run>();
    for (const victim of commandVictims) said.set(victim, await runThrough(victim, word));
    if (said.get("merge")?.code !== 0) throw new Error(String(said.get("merge")?.stderr));
    states.push({ word, said, merged: filesBelow(output) });
  }
  const [one, other] = states.map(({ said }) => said.get("check")?.code);
  if (one !== 0 || other !== 1) throw new Error(`check ended with ${one} and ${other}`);
  let current = 1;
  let isMerged = 1;

  return {
    async round({ victim, moment }) {
      const faults: string[] = [];
      const demand = (isSo: boolean, fault: string): void => {
        if (!isSo) faults.push(fault);
      };
      const before = states[isMerged]?.merged ?? new Map();
      current = 1 - current;
      const { word, said, merged } = states[current] as State;
      write(word);

      const child = start(lineOf(victim, word), cwd, env);
      child.stdout.resume();
      child.stderr.resume();
      const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
      await delay(moment * usual * 1.1);
      child.kill("SIGKILL");
      const isKilled = (await ended) === null;

      const between = filesBelow(output);
      for (const [path, bytes] of between) {
        if (path.includes(".staging-")) continue;
        const isWhole = bytes === before.get(path) || bytes === merged.get(path);
        demand(isWhole, `${path} is neither old nor new`);
      }
      for (const path of before.keys()) demand(between.has(path), `${path} is gone`);
      demand(processesWith(temporary).length === 0, "a process is left");
      // Twice: the second time it may say again what it has said the first time.
      for (const time of ["first", "second"]) {
        const { code, stdout, stderr } = await runThrough(victim, word);
        const wanted = said.get(victim);
        const isRight =
          code === wanted?.code &&
          (victim === "merge" || stdout === wanted?.stdout) &&
          (victim === "merge" || stderr === wanted?.stderr);
        demand(isRight, `${victim} said another thing the ${time} time: ${stdout}${stderr}`);
      }
      if (victim === "merge") {
        isMerged = current;
        demand(isSame(filesBelow(output), merged), "the next merge did not complete it");
      }
      demand(readdirSync(temporary).length === 0, `left: ${readdirSync(temporary)}`);
      const words = [...filesBelow(join(cache, "last-words")).keys()];
      const parts = words.filter((path) => !path.endsWith(".json"));
      demand(victim !== "check" || parts.length === 0, `left: ${parts}`);
      return { killed: isKilled ? victim : "over", faults };
    },
  };
}
