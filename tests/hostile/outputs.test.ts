import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { aWorkspace, ensureCompiled, runProgram } from "../cli/program.ts";

/*
 * Standard output and standard error as they are when nobody reads them, or they cannot be
 * written: no command fails of that with a trace, or waits for ever.
 */

beforeAll(ensureCompiled, 120_000);

const launcher = new URL("../../bin/briefwright.mjs", import.meta.url).pathname;

const aPlace = () =>
  aWorkspace({
    "data/spring/edition.yaml": `id: spring\ntitle: x\nissued: "2025-09-01"\ndocuments: [risks]\nrisks: [{id: strike, title: Strikes, bearer: The port}]\n`,
    "tmp/keep": "",
  });

/** Runs the program by a line of shell, in which it is "$@". */
function shell(line: string, args: readonly string[], cwd: string) {
  const all = ["-c", line, "bash", process.execPath, launcher, ...args];
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: join(cwd, "tmp") };
  return spawn("bash", all, { cwd, env });
}

async function endOf(child: ReturnType<typeof shell>) {
  let said = "";
  child.stdout.resume();
  child.stderr.on("data", (chunk) => {
    said += String(chunk);
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, said };
}

// The second check says at once what the first has said, before anything is loaded.
const commands = ["build --force", "check", "check", "list --json", "schema", "doctor", "--help"];

describe.runIf(process.platform !== "win32")("an output", { timeout: 120_000 }, () => {
  test("that somebody has closed is no fault", async () => {
    const cwd = aPlace();
    for (const command of commands) {
      const line = 'set -o pipefail; "$@" | true';
      expect([command, await endOf(shell(line, command.split(" "), cwd))]).toMatchObject([
        command,
        { code: 0, said: expect.not.stringMatching(/ at |Error/) },
      ]);
    }
    expect(readdirSync(join(cwd, "tmp"))).toEqual(["keep"]);
  });

  test.runIf(process.platform === "linux")("on a full disk is told, with exit code 3", async () => {
    const cwd = aPlace();
    for (const command of commands) {
      const { code, said } = await endOf(shell('"$@" >/dev/full', command.split(" "), cwd));
      expect([command, code]).toEqual([command, 3]);
      expect(said).toContain("Standard output cannot be written: the disk is full.");
      expect(said).not.toMatch(/^\s+at /m);
    }
    expect(readdirSync(join(cwd, "tmp"))).toEqual(["keep"]);
  });

  test.runIf(process.platform === "linux").each(["SIGTERM", "SIGINT"] as const)(
    "that is full, with nobody who reads it, does not outlast %s",
    async (signal) => {
      const cwd = aPlace();
      await runProgram(["build"], cwd);
      for (const command of ["build --force", "check", "list", "schema"]) {
        const pipe = join(cwd, "pipe");
        // Filled to the brim, and held open for reading by somebody who does not.
        const line = `rm -f ${pipe}; mkfifo ${pipe}; exec 9<>${pipe}; dd if=/dev/zero of=${pipe} bs=4096 count=99 oflag=nonblock 2>/dev/null; exec "$@" >${pipe}`;
        const child = shell(line, command.split(" "), cwd);
        const ended = endOf(child);
        const early = await Promise.race([
          ended,
          new Promise((resolve) => setTimeout(resolve, 6000)),
        ]);
        expect([command, early]).toEqual([command, undefined]);
        const began = performance.now();
        child.kill(signal);
        expect([command, (await ended).code]).toEqual([command, signal === "SIGINT" ? 130 : 143]);
        expect(performance.now() - began).toBeLessThan(4000);
      }
      expect(readdirSync(join(cwd, "tmp"))).toEqual(["keep"]);
    },
  );
});
