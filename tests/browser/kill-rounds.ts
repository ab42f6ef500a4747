import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { aWorkspace, runProgram, start } from "../cli/program.ts";
import {
  childrenOf,
  commandOf,
  isAlive,
  processesOfGroup,
  processesWith,
  signalAll,
} from "../processes.ts";

/**
 * Who is killed, or stopped for ever, and when. `over` is what a round is called whose build was
 * quicker than its end.
 */
export const buildVictims = [
  "node",
  "publication",
  "browser",
  "renderer",
  "helper",
  "templates",
  "frozen browser",
  "frozen renderer",
  "frozen templates",
] as const;
export type Victim = (typeof buildVictims)[number];

export interface Round<Of = Victim> {
  readonly victim: Of;
  /** The moment, as a share of the time that a build takes, or of what is left of it. */
  readonly moment: number;
}

/** What a round came to: who was really killed, and everything that was not as it must be. */
export interface Ended<Of = Victim> {
  readonly killed: Of | "over";
  readonly faults: readonly string[];
}

export type Files = ReadonlyMap<string, string>;

/** An edition with a template of its own, so that a process of its own prints it. */
export const workspace: Readonly<Record<string, string>> = {
  "briefwright.yaml": "limits: {documentSeconds: 6, templateSeconds: 4}\n",
  "data/spring/edition.yaml": `id: spring
title: {en: Ports in spring, en-GB: Harbours in spring}
issued: "2025-09-01"
languages: [en, en-GB]
documents: [risks]
`,
  "templates/documents/risks/document.yaml": "title: Risk list\nview: risks\nneeds: risks\n",
  "templates/documents/risks/document.hbs": `{{> masthead masthead}}
<h2>All risks</h2>
{{#each register.items}}<h3>{{run title}}</h3>{{/each}}
`,
};
export const risksFile = "data/spring/risks.yaml";
export const risks = (word: string): string =>
  `- id: outage\n  title: {en: The cranes ${word}, en-GB: The derricks ${word}}\n  bearer: The port\n`;

/** What may be said of a document whose page, browser or templates do not answer any more. */
const gaveUp: Partial<Record<Victim, RegExp>> = {
  "frozen browser": /print-timeout|browser-launch-failed/,
  "frozen renderer": /print-timeout|browser-launch-failed/,
  "frozen templates": /render-timeout/,
};
/**
 * Seconds by which a build may outlast its usual time for that: the limit of a document or of its
 * templates, or the half minute in which a browser must answer as it starts, and a few to end.
 */
const patience: Partial<Record<Victim, number>> = {
  "frozen browser": 40,
  "frozen renderer": 20,
  "frozen templates": 20,
};

/** Two states of a workspace between which builds go back and forth, and how to kill them. */
export interface Ground {
  readonly round: (round: Round) => Promise<Ended>;
}

/** Makes the workspace, and builds each state once, unharmed, to know what it looks like. */
export async function aGround(): Promise<Ground> {
  const cwd = aWorkspace({ ...workspace, "tmp/keep": "" });
  const temporary = join(cwd, "tmp");
  rmSync(join(temporary, "keep"));
  const output = join(cwd, "output");
  const env = { TMPDIR: temporary };
  const line = ["build"];
  const write = (word: string): void => {
    writeFileSync(join(cwd, risksFile), risks(word));
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

      const began = performance.now();
      const usually = usual;
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
      const isFreeze = victim.startsWith("frozen");
      if (target !== undefined) signalAll([target], isFreeze ? "SIGSTOP" : "SIGKILL");
      const code = await ended;

      const ours = target === child.pid && code === null;
      const gaveItUp = code !== 0 && gaveUp[victim]?.test(said) === true;
      if (!ours && !gaveItUp) demand(code === 0, `ended with ${code}: ${said}`);
      if (gaveItUp) demand(code === 1 || code === 3, `gave up with ${code}: ${said}`);
      const beyond = (performance.now() - began - usually) / 1000;
      demand(beyond < (patience[victim] ?? 40), `took ${Math.round(beyond)} s too long`);
      const between = filesBelow(output);
      for (const [path, bytes] of between) {
        if (path.includes(".staging-")) continue;
        const isWhole = bytes === before.get(path) || bytes === after.get(path);
        demand(isWhole, `${path} is neither old nor new`);
      }
      if (gaveItUp) demand(isSame(between, before), "it gave up, and has changed old files");
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
    const isWanted = {
      node: (command: string) => command.includes("briefwright.mjs"),
      publication: (command: string) => command.includes("briefwright.mjs"),
      browser: (command: string) =>
        command.includes("--remote-debugging-pipe") && !/--type=/.test(command),
      renderer: (command: string) => command.includes("--type=renderer"),
      templates: (command: string) => command.includes("page-process.js"),
      // Chromium's network service, GPU process, zygote.
      helper: (command: string) => /--type=(?!renderer)/.test(command),
    };
    const whom = victim.replace("frozen ", "") as keyof typeof isWanted;
    const find = (): number | undefined =>
      processesOf(temporary).find((pid) => isWanted[whom](commandOf(pid)));
    if (victim === "publication") {
      while (!isStaged(output)) {
        if (isOver()) return undefined;
        await delay(1);
      }
      await delay(moment * 25);
      return isOver() ? undefined : find();
    }
    if (victim === "node") await delay(moment * usual);
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
 * The processes that work in a folder, those of their groups, since a page's environment cannot be
 * read, because Chromium writes over it, and those that print templates, which have none.
 */
function processesOf(temporary: string): number[] {
  const known = processesWith(temporary);
  const browsers = known.filter((pid) => commandOf(pid).includes("--remote-debugging-pipe"));
  const printers = known.flatMap((pid) => childrenOf(pid, "page-process.js"));
  return [...new Set([...known, ...browsers.flatMap(processesOfGroup), ...printers])];
}

/** Whether all of them are gone, those that were seen before as well, after a moment to die in. */
async function noneLeft(temporary: string, seen: readonly number[]): Promise<boolean> {
  for (let waited = 0; waited < 5000; waited += 50) {
    const alive = seen.filter(isAlive);
    if (processesOf(temporary).length === 0 && alive.length === 0) return true;
    await delay(50);
  }
  return false;
}

/** Every file below a folder with its bytes, by its path there. One that goes meanwhile is passed over. */
export function filesBelow(folder: string): Map<string, string> {
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

export const isSame = (one: Files, other: Files): boolean =>
  one.size === other.size && [...one].every(([path, bytes]) => other.get(path) === bytes);
