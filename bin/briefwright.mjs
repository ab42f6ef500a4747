#!/usr/bin/env node
// Starts the compiled program. Kept in old JavaScript, so that an old Node can say what is wrong.
import { existsSync } from "node:fs";
import { setFlagsFromString } from "node:v8";

const [major, minor] = process.versions.node.split(".").map(Number);
const compiled = existsSync(new URL("../dist/cli/main.js", import.meta.url));

if (!(major >= 24 || (major === 22 && minor >= 16) || (major === 20 && minor >= 19))) {
  fail(
    `Briefwright needs Node 20.19, 22.16, or 24 and later; this is ${process.versions.node}.`,
    "Install a newer Node from https://nodejs.org, or with your version manager.",
  );
} else if (!compiled) {
  fail("Briefwright has not been compiled yet.", "Run: npm run build");
} else if (!isSomewhere()) {
  fail("The folder that you are in is not there any more.", "Change to another one, such as: cd ~");
} else {
  const main = await load();
  if (main) await main();
}

/** Whether there is a folder to work in: somebody may have deleted it, or made it anew. */
function isSomewhere() {
  try {
    return process.cwd() !== "";
  } catch {
    return false;
  }
}

/** The program, unless there is nothing to do, or it cannot be loaded. */
async function load() {
  try {
    if (await saysTheSame()) return undefined;
    // A run is over in seconds, of which V8 spends a quarter making code faster that is hardly
    // used again. Node 22 weighs that better, and does not know this flag.
    if (major === 20) setFlagsFromString("--interrupt-budget=600000");
    return (await import("../dist/cli/main.js")).main;
  } catch (error) {
    // Files that are there cannot be found either where no more may be opened.
    fail(
      `Briefwright cannot be loaded: ${error instanceof Error ? error.message : error}`,
      "Allow more open files (ulimit -n 1024); if that does not help, run: npm ci",
    );
    return undefined;
  }
}

/** Says it without loading the program, where the run before this one has left word. */
async function saysTheSame() {
  const args = process.argv.slice(2);
  if (args[0] !== "build" && args[0] !== "check") return false;
  const { lastWord } = await import("../dist/output/last-word.js");
  const { stdout, stderr, env: environment } = process;
  const terminal = [stdout.isTTY, stderr.isTTY, stderr.columns];
  const said = lastWord({ args, cwd: process.cwd(), environment, terminal });
  if (!said) return false;
  (await import("../dist/cli/watch-outputs.js")).watchOutputs();
  if (said.out !== "") stdout.write(said.out);
  if (said.note !== "") stderr.write(said.note);
  process.exitCode = said.exitCode;
  return true;
}

function fail(message, hint) {
  process.stderr.write(`error  ${message}\n  ${hint}\n`);
  process.exitCode = 3;
}
