import { access, mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { runProgram } from "../support/run-program.mjs";

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} needs a path of what has to be installed, from bench/
 * @property {readonly string[]} command from bench/; the task follows as JSON
 * @property {{ atMost?: number }} [target] of Briefwright's time against its
 */

/** @param {string} path */
const inBench = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What others would use. All print the same documents in one process, with the same browser. */
const all = /** @type {const} @satisfies {readonly Peer[]} */ ([
  {
    name: "jsreport in one process",
    needs: "node_modules/@jsreport/jsreport-core",
    command: ["node", "peers/jsreport.mjs"],
    target: { atMost: 0.25 },
  },
  {
    name: "Puppeteer, a browser for each document",
    needs: "node_modules/puppeteer-core",
    command: ["node", "peers/puppeteer.mjs"],
  },
  {
    name: "md-to-pdf",
    needs: "node_modules/md-to-pdf",
    command: ["node", "peers/md-to-pdf.mjs"],
  },
  {
    name: "WeasyPrint in one process",
    needs: ".venv/bin/weasyprint",
    command: [".venv/bin/python", "peers/with_weasyprint.py"],
  },
  {
    name: "Typst in one process, the same words in a template of its own",
    needs: ".venv/bin/weasyprint",
    command: [".venv/bin/python", "peers/with_typst.py"],
  },
]);

/**
 * Tries each once.
 * @param {{ browser: import("../floor/open-floor.mjs").FloorBrowser, from: string, to: string }} task
 * @param {(text: string) => void} tell
 * @returns {Promise<{
 *   present: { name: string, run: () => Promise<number>, target: { atMost?: number } }[],
 *   absent: { name: string, reason: string }[],
 * }>}
 */
export async function peers(task, tell) {
  const present = [];
  const absent = [];
  for (const [index, { name, needs, command, ...rest }] of all.entries()) {
    const [program = "", ...args] = command;
    const own = { ...task, to: `${task.to}-${index}` };
    const run = async () => {
      const path = program === "node" ? process.execPath : inBench(program);
      const env = { ...process.env, ...task.browser.environment };
      const given = [...args, JSON.stringify(own)];
      return (await runProgram(path, given, { cwd: inBench("."), env })).ms;
    };
    try {
      await access(inBench(needs));
    } catch {
      absent.push({ name, reason: "it is not installed (npm run bench:peers)" });
      continue;
    }
    tell(`  trying ${name}`);
    try {
      await mkdir(own.to, { recursive: true });
      await run();
      present.push({ name, run, target: "target" in rest ? rest.target : {} });
    } catch (error) {
      const [, reason = ""] = String(error)
        .trim()
        .split(/\n(?=[^\n]*$)/);
      absent.push({ name, reason: `it fails here (${reason.trim().slice(0, 200)})` });
    }
  }
  return { present, absent };
}
