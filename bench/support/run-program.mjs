import { spawn } from "node:child_process";
import { watchMemory } from "./process-memory.mjs";

/**
 * @typedef {object} Run
 * @property {number} ms wall time, from start to end of the process
 * @property {string} stdout
 * @property {number | undefined} peak of its whole process tree in MB (PSS), where it was watched
 */

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, memory?: boolean, accept?: readonly number[] }} [options]
 *   accept: exit codes that are no failure
 * @returns {Promise<Run>}
 */
export async function runProgram(program, args, options = {}) {
  const { cwd, env = process.env, memory = false, accept = [0] } = options;
  const began = performance.now();
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const watch = memory && child.pid !== undefined ? watchMemory(child.pid) : undefined;
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr = (stderr + text).slice(-4000);
  });
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const ms = performance.now() - began;
  const peak = watch?.stop();
  if (!accept.includes(code ?? -1)) {
    throw new Error(`${program} ${args.slice(0, 3).join(" ")} ended with ${code}:\n${stderr}`);
  }
  return { ms, stdout, peak };
}

/** @param {readonly string[]} args @param {Parameters<typeof runProgram>[2]} [options] */
export const runNode = (args, options) => runProgram(process.execPath, args, options);
