import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../src/index.ts";
import { buildIn, errorsOf, folderWith, sound } from "./workspace.ts";

/*
 * Paths that a workspace names: a logo, a folder for outputs, modules of helpers. A path is taken
 * as it is written, nothing of it is decoded, and it must stay inside.
 */

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';

/** A workspace in a folder that has something to be reached beside it. */
async function besideSecrets(files: Readonly<Record<string, string>>): Promise<string> {
  const around = await folderWith({ "secret.svg": logo, "out/theirs.txt": "theirs" });
  const root = join(around, "workspace");
  for (const [name, content] of Object.entries({ ...sound, ...files })) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  return root;
}

const outside = [
  "../secret.svg",
  "data/../../secret.svg",
  "./../secret.svg",
  "/etc/hostname",
  "..\\secret.svg",
  "C:\\secret.svg",
];
const literal = ["%2e%2e/secret.svg", "..%2fsecret.svg", "%2e%2e%2fsecret.svg", "．．/secret.svg"];

describe("the file of a logo", () => {
  test.each(outside)("%s is no path inside", async (file) => {
    const root = await besideSecrets({
      "brand.yaml": JSON.stringify({ name: "X", logo: { file } }),
    });
    expect(errorsOf(await buildIn(root))).toEqual(["invalid-value brand.yaml"]);
  });

  test.each(literal)("%s is a name like others, and not there", async (file) => {
    const root = await besideSecrets({
      "brand.yaml": JSON.stringify({ name: "X", logo: { file } }),
    });
    expect(errorsOf(await buildIn(root))).toEqual(["file-missing brand.yaml"]);
  });
});

describe.each(["output", "helpers"])("%s in briefwright.yaml", (setting) => {
  test.each(["../out", "data/../../out", "/tmp/out", "..\\out"])("%s is refused", async (path) => {
    const root = await besideSecrets({ "briefwright.yaml": JSON.stringify({ [setting]: path }) });
    const report = await build({ cwd: root, formats: ["html"], allowHelpers: true });
    expect(errorsOf(report)).toEqual(["invalid-settings briefwright.yaml"]);
    expect(await readdir(join(root, "../out"))).toEqual(["theirs.txt"]);
  });
});

test("where outputs go is up to the person at the command line", async () => {
  const root = await besideSecrets({});
  const report = await build({ cwd: root, formats: ["html"], output: "../out" });
  expect(errorsOf(report)).toEqual([]);
  expect((await readdir(join(root, "../out"))).sort()).toEqual(["spring", "theirs.txt"]);
});
