import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

/*
 * Runs the steps of action.yml as a runner of GitHub does: in order, each by bash, with what the
 * step names in its environment, until one fails. Steps that use other actions are left out.
 */

export const repository = fileURLToPath(new URL("../..", import.meta.url));

const step = z.object({
  id: z.string().optional(),
  if: z.string().optional(),
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  with: z.record(z.string(), z.string()).optional(),
});
export const action = z
  .object({
    inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string() })),
    outputs: z.record(z.string(), z.object({ description: z.string(), value: z.string() })),
    runs: z.object({ using: z.literal("composite"), steps: z.array(step) }),
  })
  .parse(parse(readFileSync(join(repository, "action.yml"), "utf8")));

interface StepResult {
  readonly name: string;
  /** Both streams, as the log has them. */
  readonly log: string;
  readonly code: number | null;
}

export interface ActionRun {
  readonly steps: readonly StepResult[];
  /** Lines of the log that the runner takes for annotations. */
  readonly annotations: readonly string[];
  readonly summary: string;
  /** What the steps have given out, by `<step>.<output>`. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly ok: boolean;
}

/**
 * @param folder of the repository that has been checked out
 * @param temp an empty folder, for what a runner keeps apart from it
 */
export function runAction(
  folder: string,
  temp: string,
  inputs: Readonly<Record<string, string>> = {},
): ActionRun {
  const files = { GITHUB_STEP_SUMMARY: "summary", GITHUB_OUTPUT: "output" };
  for (const name of Object.values(files)) writeFileSync(join(temp, name), "");
  mkdirSync(join(temp, "temp"), { recursive: true });
  const values: Record<string, string> = {
    ...Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [
        `inputs.${name}`,
        inputs[name] ?? input.default,
      ]),
    ),
    "github.server_url": "https://github.example",
    "github.repository": "office/briefs",
    "github.sha": "0123abc",
    "github.action_repository": "makers/briefwright",
    "github.action_ref": "v1",
  };
  const machine = {
    PATH: `${npmIn(temp)}${delimiter}${process.env.PATH ?? ""}`,
    HOME: process.env.HOME ?? "",
    LANG: "C.UTF-8",
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: folder,
    GITHUB_ACTION_PATH: repository,
    GITHUB_STEP_SUMMARY: join(temp, files.GITHUB_STEP_SUMMARY),
    RUNNER_TEMP: join(temp, "temp"),
  };
  const steps: StepResult[] = [];
  const outputs: Record<string, string> = {};
  for (const { id = "", name = "", run, shell, env = {} } of action.runs.steps) {
    if (run === undefined) continue;
    if (shell !== "bash") throw new Error(`${name}: no shell but bash is known here`);
    const output = join(temp, files.GITHUB_OUTPUT);
    writeFileSync(output, "");
    const script = join(temp, "step.sh");
    writeFileSync(script, run);
    const given = Object.entries(env).map(([key, text]) => [key, evaluate(text, values)]);
    const result = spawnSync(
      "bash",
      ["-c", 'exec bash --noprofile --norc -eo pipefail "$1" 2>&1', "-", script],
      {
        cwd: folder,
        env: { ...machine, GITHUB_OUTPUT: output, ...Object.fromEntries(given) },
        encoding: "utf8",
      },
    );
    steps.push({ name, log: result.stdout, code: result.status });
    for (const line of readFileSync(output, "utf8").split("\n").filter(Boolean)) {
      const at = line.indexOf("=");
      outputs[`${id}.${line.slice(0, at)}`] = line.slice(at + 1);
    }
    if (result.status !== 0) break;
  }
  return {
    steps,
    annotations: steps.flatMap(({ log }) => annotationsOf(log)),
    summary: readFileSync(machine.GITHUB_STEP_SUMMARY, "utf8"),
    outputs,
    ok: steps.every(({ code }) => code === 0),
  };
}

/** Expressions that are the name of a value, which is all that the action uses in `env`. */
function evaluate(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing is known of ${name}`);
    return value;
  });
}

/** Commands count wherever spaces stand before them, unless they have been stopped. */
function annotationsOf(log: string): string[] {
  let token: string | undefined;
  return log.split("\n").flatMap((line) => {
    const command = line.trimStart();
    if (token !== undefined) {
      if (command === `::${token}::`) token = undefined;
      return [];
    }
    [, token] = /^::stop-commands::(.+)$/.exec(command) ?? [];
    return /^::(error|warning|notice)|##\[/.test(command) ? [command] : [];
  });
}

/** An npm that installs, in place of what the lock names, this repository. */
export function npmIn(temp: string): string {
  const folder = join(temp, "bin");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "npm");
  writeFileSync(
    path,
    `#!/usr/bin/env bash
set -eu
[[ $1 == ci && -f package-lock.json ]]
mkdir -p node_modules/.bin
ln -sfn ${JSON.stringify(repository.replace(/\/$/, ""))} node_modules/briefwright
ln -sfn ../briefwright/bin/briefwright.mjs node_modules/.bin/briefwright
echo "added 1 package"
`,
  );
  chmodSync(path, 0o755);
  return folder;
}
