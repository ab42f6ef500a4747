// Copies the editions that a build has published into a folder: collect.mjs <build.json> <folder>.
// It stands alone, since the action has nothing but itself and what the workspace has installed.
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [report, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

// Where the command line was refused there is no report, and nothing to copy.
const text = readFileSync(report, "utf8").trim();
const { output = "", editions = [] } = text === "" ? {} : JSON.parse(text);
for (const { id, written } of editions) {
  if (written) cpSync(resolve(output, id), join(folder, id), { recursive: true });
}
