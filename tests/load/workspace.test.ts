import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findWorkspace } from "../../src/load/workspace.ts";
import { lines, scratch } from "./scratch.ts";

const settings = async (text: string) => findWorkspace(await scratch({ "briefwright.yaml": text }));

describe("findWorkspace", () => {
  test("the nearest folder upwards, each folder of its data an edition, sorted", async () => {
    const root = await scratch({
      "data/b/edition.yaml": "",
      "data/a/edition.json": "",
      "data/.hidden/edition.yaml": "",
      "data/readme.md": "",
      "inner/deep/file": "",
    });
    const { value, problems } = await findWorkspace(join(root, "inner/deep"));
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ root, settings: {}, files: [], editions: ["a", "b"] });
  });

  test("settings alone make a workspace", async () => {
    const { value } = await settings(
      "publisher: {en: Lab}\nlanguages: [en, zh-Hans]\nrules: {missing-text: off}\noutput: out/x\n",
    );
    expect(value?.settings).toEqual({
      publisher: { en: "Lab" },
      languages: ["en", "zh-Hans"],
      rules: { "missing-text": "off" },
      output: "out/x",
    });
    expect(value?.editions).toEqual([]);
    expect(value?.files.map(({ file }) => file)).toEqual(["briefwright.yaml"]);
    expect(value?.rawSettings.locate(["publisher", "en"])).toEqual({
      file: "briefwright.yaml",
      line: 1,
      column: 17,
    });
  });

  test("an empty file of settings is none", async () => {
    expect((await settings("# nothing\n")).value?.settings).toEqual({});
  });

  test("none", async () => {
    const root = await scratch({});
    await mkdir(join(root, "x"));
    expect(lines((await findWorkspace(join(root, "x"))).problems)).toEqual([
      ` no-workspace: expected a folder with data/ or briefwright.yaml; found none in ${join(root, "x")} or above it`,
    ]);
  });

  test.each([
    [
      "publsher: x\n",
      'briefwright.yaml:1:1 invalid-settings: publsher: there is no field "publsher" here',
    ],
    [
      "paper: A5\n",
      'briefwright.yaml:1:8 invalid-settings: paper: expected one of "A4" or "Letter"; found "A5"',
    ],
    [
      "a: b: c\n",
      'briefwright.yaml:1:4 invalid-settings: expected one value; found a second ": " on the same line: "a: b: c"',
    ],
    [
      "output: ../x\n",
      'briefwright.yaml:1:9 invalid-settings: output: expected a folder inside the workspace, such as "output"; found "../x"',
    ],
    [
      "output: /etc\n",
      'briefwright.yaml:1:9 invalid-settings: output: expected a folder inside the workspace, such as "output"; found "/etc"',
    ],
    [
      "rules: {missing-text: none}\n",
      'briefwright.yaml:1:23 invalid-settings: rules.missing-text: expected one of "off", "warning" or "error"; found "none"',
    ],
    [
      "handling: {scheme: TLP}\n",
      'briefwright.yaml:1:20 invalid-settings: handling.scheme: expected one of "TLP-2.0" or "none"; found "TLP"',
    ],
    [
      "- a\n",
      "briefwright.yaml:1:1 invalid-settings: expected a map of fields; found a list of one item",
    ],
  ])("%j", async (text, expected) => {
    const { value, problems } = await settings(text);
    expect(lines(problems)).toEqual([expected]);
    expect(value).toBeUndefined();
  });

  test("rules that do not exist, or that nobody may switch off", async () => {
    const { problems } = await settings("rules:\n  missing-texts: off\n  invalid-value: off\n");
    expect(problems.map(({ rule, place }) => [rule, place?.line])).toEqual([
      ["invalid-settings", 2],
      ["invalid-settings", 3],
    ]);
    expect(problems[0]?.hint).toMatch(/^Did you mean missing-text\? Known fields: /);
    expect(problems[1]?.hint).toMatch(/^Delete it, or rename it\. Known fields: /);
  });
});
