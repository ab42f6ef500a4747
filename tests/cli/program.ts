import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const launcher = join(root, "bin/briefwright.mjs");

const lock = join(tmpdir(), "briefwright-test-compiling");

/**
 * Compiles src/ if dist/ is missing or older, so that what is tested is what stands there.
 * Test files run side by side, and only one of them may compile.
 */
export async function ensureCompiled(): Promise<void> {
  try {
    mkdirSync(lock);
  } catch {
    // Older than any compilation: its owner was killed.
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 60_000) rmSync(lock, { recursive: true, force: true });
    await setTimeout(200);
    return ensureCompiled();
  }
  try {
    if (newest(join(root, "src")) < newest(join(root, "dist"))) return;
    spawnSync(process.execPath, [join(root, "scripts/build.mjs")], { cwd: root });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function newest(folder: string): number {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return Math.max(...names.map((name) => statSync(join(folder, name)).mtimeMs));
  } catch {
    return 0;
  }
}

/** A workspace in a temporary folder, from paths and contents. It goes away with the test. */
export function aWorkspace(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "briefwright-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** What a terminal may say of itself; nothing of it comes from the machine that tests. */
const environment = {
  PATH: process.env.PATH ?? "",
  HOME: process.env.HOME ?? "",
  LANG: "C.UTF-8",
  // Without it nothing starts on Windows.
  ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
};

/** Starts the program as a user would. */
export function start(args: readonly string[], cwd: string, env: Record<string, string> = {}) {
  return spawn(process.execPath, [launcher, ...args], { cwd, env: { ...environment, ...env } });
}

/** Runs the program to its end. */
export function runProgram(
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Run> {
  const child = start(args, cwd, env);
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      resolve({
        stdout: String(Buffer.concat(stdout)),
        stderr: String(Buffer.concat(stderr)),
        code,
      });
    });
  });
}
