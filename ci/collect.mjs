// Copies the editions that a build has published into a folder: collect.mjs <build.json> <folder>.
// Of what lies there only the files that the manifest names are documents; whatever else somebody
// has put beside them, a link above all, stays. This stands alone, since the action has nothing
// but itself and what the workspace has installed.
import { copyFileSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const [report, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

// Where the command line was refused there is no report, and nothing to copy.
const text = readFileSync(report, "utf8").trim();
const built = text === "" ? {} : JSON.parse(text);
const { output = "", editions = [], browser } = built;
// The report goes into the artifact as well, where nobody need know the folders of this machine.
if (browser) {
  delete browser.path;
  writeFileSync(report, `${JSON.stringify(built, null, 2)}\n`);
}
for (const { id, written } of editions) {
  if (!written) continue;
  const { outputs } = JSON.parse(readFileSync(resolve(output, id, "manifest.json"), "utf8"));
  for (const path of ["manifest.json", ...outputs.map((file) => file.path)]) {
    const source = resolve(output, id, path);
    if (!lstatSync(source, { throwIfNoEntry: false })?.isFile()) continue;
    const target = join(folder, id, path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, target);
  }
}
