/*
 * Installs what Briefwright is measured beside, into folders of its own: bench/node_modules, and
 * bench/.venv for what comes from Python. What cannot be had is said, and is no failure.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const bench = fileURLToPath(new URL("../", import.meta.url));
const python = fileURLToPath(new URL("../.venv/bin/python", import.meta.url));
const windows = process.platform === "win32";

/** @param {string} what @param {string} program @param {readonly string[]} args */
function run(what, program, args) {
  // Browsers are not wanted: all print with the one that Briefwright has.
  const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: "1" };
  const { status } = spawnSync(program, args, {
    cwd: bench,
    env,
    stdio: "inherit",
    shell: windows,
  });
  if (status !== 0) console.error(`${what} could not be installed.`);
  return status === 0;
}

run("jsreport, md-to-pdf and Puppeteer", "npm", ["ci", "--no-audit", "--no-fund"]);
if (run("a Python environment", "python3", ["-m", "venv", ".venv"])) {
  run("WeasyPrint and Typst", python, [
    "-m",
    "pip",
    "install",
    "--quiet",
    "-r",
    "requirements.txt",
  ]);
}
