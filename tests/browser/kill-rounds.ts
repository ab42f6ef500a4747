import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { aWorkspace, runProgram, start } from "../cli/program.ts";
import { commandOf, processesOfGroup, processesWith } from "../processes.ts";

/** Who is killed, and when. `over` is what a round is called whose build was quicker than its end. */
export const victims = ["node", "publication", "browser", "renderer", "helper"] as const;
export type Victim = (typeof victims)[number];

export interface Round {
  readonly victim: Victim;
  /** The moment, as a share of the time that a build takes, or of what is left of it. */
  readonly moment: number;
}

/** What a round came to: who was really killed, and everything that was not as it must be. */
export interface Ended {
  readonly killed: Victim | "over";
  readonly faults: readonly string[];
}

type Files = ReadonlyMap<string, string>;

const edition = `id: spring
title: {en: Ports in spring, en-GB: Harbours in spring}
issued: "2025-09-01"
languages: [en, en-GB]
documents: [risks]
`;
const risks = (word: string): string =>
  `- id: outage\n  title: {en: The cranes ${word}, en-GB: The derricks ${word}}\n  bearer: The port\n`;

/** Two states of a workspace between which builds go back and forth, and how to kill them. */
export interface Ground {
  readonly round: (round: Round) => Promise<Ended>;
}

/** Makes the workspace, and builds each state once, unharmed, to know what it looks like. */
export async function aGround(): Promise<Ground> {
  const cwd = aWorkspace({ "data/spring/edition.yaml": edition, "tmp/keep": "" });
  const temporary = join(cwd, "tmp");
  rmSync(join(temporary, "keep"));
  const output = join(cwd, "output");
  const env = { TMPDIR: temporary };
  const line = ["build"];
  const write = (word: string): void => {
    writeFileSync(join(cwd, "data/spring/risks.yaml"), risks(word));
  };
  const build = async (): Promise<number> => {
    const began = performance.now();
    const { code, stderr } = await runProgram(line, cwd, env);
    if (code !== 0) throw new Error(`An unharmed build ended with ${code}: ${stderr}`);
    return performance.now() - began;
  };
  const states: { readonly word: string; readonly files: Files }[] = [];
  let usual = 0;
  for (const word of ["stand", "turn"]) {
    write(word);
    usual = await build();
    states.push({ word, files: filesBelow(output) });
  }
  let current = 1;

  return {
    async round({ victim, moment }) {
      const faults: string[] = [];
      const demand = (isSo: boolean, fault: string): void => {
        if (!isSo) faults.push(fault);
      };
      const before = states[current]?.files ?? new Map();
      current = 1 - current;
      const { word, files: after } = states[current] ?? { word: "", files: new Map() };
      write(word);

      const child = start(line, cwd, env);
      child.stdout.resume();
      let said = "";
      child.stderr.on("data", (chunk) => {
        said += String(chunk);
      });
      let isOver = false;
      const ended = new Promise<number | null>((resolve) => {
        child.on("close", (code) => {
          isOver = true;
          resolve(code);
        });
      });
      const target = await findVictim(victim, moment, () => isOver);
      const seen = processesOf(temporary);
      const staged = target !== undefined && isStaged(output);
      if (target !== undefined) process.kill(target, "SIGKILL");
      const code = await ended;

      const ours = target === child.pid && code === null;
      if (!ours) demand(code === 0, `ended with ${code}: ${said}`);
      const between = filesBelow(output);
      for (const [path, bytes] of between) {
        if (path.includes(".staging-")) continue;
        const isWhole = bytes === before.get(path) || bytes === after.get(path);
        demand(isWhole, `${path} is neither old nor new`);
      }
      if (ours && !staged && !isStaged(output)) {
        // Before publication nothing has changed, and after it everything has.
        demand(
          isSame(between, before) || isSame(between, after),
          "a kill outside of publication has mixed old and new",
        );
      }
      for (const path of before.keys()) demand(between.has(path), `${path} is gone`);
      demand(await noneLeft(temporary, seen), "a process is left");

      usual = await build();
      demand(isSame(filesBelow(output), after), "the next build did not complete it");
      demand(readdirSync(temporary).length === 0, `left: ${readdirSync(temporary)}`);
      demand(processesOf(temporary).length === 0, "the next build left a process");
      const killed = target === undefined || (target === child.pid && !ours) ? "over" : victim;
      return { killed, faults };
    },
  };

  /** Waits for the moment and for whom it is meant; nobody if the build is over by then. */
  async function findVictim(
    victim: Victim,
    moment: number,
    isOver: () => boolean,
  ): Promise<number | undefined> {
    const isWanted: Record<Victim, (command: string) => boolean> = {
      node: (command) => command.includes("briefwright.mjs"),
      publication: (command) => command.includes("briefwright.mjs"),
      browser: (command) => command.includes("--remote-debugging-pipe") && !/--type=/.test(command),
      renderer: (command) => command.includes("--type=renderer"),
      // Chromium's network service, GPU process, zygote.
      helper: (command) => /--type=(?!renderer)/.test(command),
    };
    const find = (): number | undefined =>
      processesOf(temporary).find((pid) => isWanted[victim](commandOf(pid)));
    if (victim === "publication") {
      while (!isStaged(output)) {
        if (isOver()) return undefined;
        await delay(1);
      }
      await delay(moment * 25);
      return isOver() ? undefined : find();
    }
    if (victim === "node") await delay(moment * usual * 0.9);
    for (let seen = find(); !isOver(); seen = find()) {
      if (seen === undefined) {
        await delay(5);
        continue;
      }
      // For so long at least there is somebody to kill, on a quick machine too.
      if (victim !== "node") await delay(moment * Math.min(usual * 0.2, 500));
      return isOver() ? undefined : find();
    }
    return undefined;
  }
}

const isStaged = (output: string): boolean =>
  readdirSync(join(output, "spring")).some((name) => name.startsWith(".staging-"));

/**
 * The processes that work in a folder, and those of their groups: a page's environment cannot be
 * read, because Chromium writes over it.
 */
function processesOf(temporary: string): number[] {
  const known = processesWith(temporary);
  const browsers = known.filter((pid) => commandOf(pid).includes("--remote-debugging-pipe"));
  return [...new Set([...known, ...browsers.flatMap(processesOfGroup)])];
}

/** Whether all of them are gone, those that were seen before as well, after a moment to die in. */
async function noneLeft(temporary: string, seen: readonly number[]): Promise<boolean> {
  for (let waited = 0; waited < 5000; waited += 50) {
    const alive = seen.filter((pid) => commandOf(pid) !== "");
    if (processesOf(temporary).length === 0 && alive.length === 0) return true;
    await delay(50);
  }
  return false;
}

/** Every file below a folder with its bytes, by its path there. One that goes meanwhile is passed over. */
function filesBelow(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    try {
      const path = join(folder, name);
      if (statSync(path).isFile()) found.set(name, readFileSync(path, "base64"));
    } catch {
      // A part of a staging folder.
    }
  }
  return found;
}

const isSame = (one: Files, other: Files): boolean =>
  one.size === other.size && [...one].every(([path, bytes]) => other.get(path) === bytes);
