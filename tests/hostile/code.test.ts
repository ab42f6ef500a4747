import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { embeddedRelease } from "../../src/print/browser-options.ts";
import { ensureCompiled, runProgram } from "../cli/program.ts";
import { type Files, folderWith, sound } from "./workspace.ts";

/*
 * Program code that a workspace brings, wherever a program of this kind might look for some. Each
 * piece leaves a file behind if it runs.
 */

beforeAll(ensureCompiled);

/** A workspace with code in it, of which `mark` tells whether it has run. */
async function booby(files: (leave: string) => Files): Promise<{ root: string; mark: string }> {
  const root = await folderWith(sound);
  const mark = join(root, "owned");
  const leave = `require("node:fs").writeFileSync(${JSON.stringify(mark)}, "")`;
  for (const [name, content] of Object.entries(files(leave))) {
    await mkdir(join(root, name, ".."), { recursive: true });
    await writeFile(join(root, name), content);
    await chmod(join(root, name), 0o755);
  }
  return { root, mark };
}

const wasLeft = (mark: string): Promise<boolean> =>
  readFile(mark).then(
    () => true,
    () => false,
  );

const asScript = (mark: string): string => `#!/bin/sh\ntouch '${mark}'\n`;

test("no configuration or package of a workspace is loaded", { timeout: 60_000 }, async () => {
  const { root, mark } = await booby((leave) => ({
    ".puppeteerrc.cjs": leave,
    ".puppeteerrc.js": leave,
    "puppeteer.config.cjs": leave,
    ".config/puppeteer.cjs": leave,
    ".npmrc": "node-options=--require ./evil.cjs\n",
    ".env": "NODE_OPTIONS=--require ./evil.cjs\n",
    "evil.cjs": leave,
    "package.json": '{"type": "module", "main": "evil.cjs", "briefwright": {"allowHelpers": true}}',
    "babel.config.cjs": leave,
    "node_modules/puppeteer/package.json": '{"main": "index.cjs"}',
    "node_modules/puppeteer/index.cjs": leave,
    "node_modules/handlebars/package.json": '{"main": "index.cjs"}',
    "node_modules/handlebars/index.cjs": leave,
    "templates/partials/run.js": leave,
    "templates/partials/masthead.hbs.js": leave,
    "data/spring/edition.js": leave,
  }));
  const { stdout, stderr } = await runProgram(["build"], root);
  expect(await wasLeft(mark)).toBe(false);
  // It got as far as it could have.
  expect(stdout + stderr).toMatch(/published|edition\.js/);
});

test("helpers run for whoever says so at the command line, and for no setting", async () => {
  const { root, mark } = await booby(() => ({}));
  await mkdir(join(root, "helpers"));
  await writeFile(
    join(root, "helpers/own.mjs"),
    `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(mark)}, "");
export function own() { return ""; }\n`,
  );
  const tried = async (settings: string, ...args: string[]): Promise<string> => {
    await writeFile(join(root, "briefwright.yaml"), settings);
    const { stderr } = await runProgram(["build", "--format", "html", ...args], root);
    return (await wasLeft(mark)) ? "ran" : stderr;
  };
  const settings = "publisher: Office of Briefs\nhelpers: helpers\n";
  expect(await tried(settings)).toContain("--allow-helpers");
  expect(await tried(`${settings}allowHelpers: true\n`)).toContain("invalid-settings");
  expect(await tried(settings, "--allow-helpers")).toBe("ran");
});

test.skipIf(process.platform !== "linux")(
  "a home in the workspace lends no browser, no settings and no word of an earlier run",
  { timeout: 60_000 },
  async () => {
    const unpacked = `.cache/briefwright/chromium-${embeddedRelease.package}-linux-x64`;
    const cached = ".cache/puppeteer/chrome/linux-148.0.7778.97/chrome-linux64/chrome";
    const { root, mark } = await booby(() => ({}));
    const script = asScript(mark);
    const files: Files = {
      [`${unpacked}/headless_shell`]: script,
      [`${unpacked}/.complete`]: JSON.stringify({ headless_shell: script.length }),
      [cached]: script,
      ".config/briefwright/config.yaml": `allowHelpers: [${JSON.stringify(root)}]\n`,
      "bin/chromium": script,
    };
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(root, name, ".."), { recursive: true });
      await writeFile(join(root, name), content);
      await chmod(join(root, name), 0o755);
    }
    await chmod(join(root, ".cache/briefwright"), 0o700);
    const PATH = `${join(root, "bin")}:${process.env.PATH}`;
    const built = await runProgram(["build"], root, { HOME: root, PATH });
    expect(await wasLeft(mark)).toBe(false);
    expect(built.stdout).toContain("risks.pdf");
    expect(built.code).toBe(0);
  },
);
