import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check, evidence, type InitOptions, init, version } from "../src/index.ts";
import { editionFiles, workspaceFiles } from "../src/scaffold/workspace-files.ts";
import { scratch } from "./load/scratch.ts";
import { contents } from "./output/a-folder.ts";

const now = "2026-01-15";
const start = async (options: Partial<InitOptions> = {}) => {
  const cwd = options.cwd ?? (await scratch({}));
  return { cwd, report: await init({ cwd, folder: "my-briefs", now, ...options }) };
};

describe("init", () => {
  it("writes every file of a workspace, and says so", async () => {
    const { cwd, report } = await start();
    const expected = [
      ...Object.keys(workspaceFiles),
      ...Object.keys(editionFiles).map((path) => `data/2026-01/${path}`),
    ].sort();
    expect(report).toEqual({
      folder: "my-briefs",
      edition: "2026-01",
      files: expected,
      kept: [],
      diagnostics: [],
      exitCode: 0,
    });
    const found = await contents(join(cwd, "my-briefs"));
    expect(Object.keys(found).sort()).toEqual(expected);
    expect(Object.values(found).filter((text) => text.includes("{{"))).toEqual([]);
  });

  it("pins the version that made it", async () => {
    const { cwd } = await start();
    const text = await readFile(join(cwd, "my-briefs/package.json"), "utf8");
    expect(JSON.parse(text)).toMatchObject({
      name: "my-briefs",
      private: true,
      dependencies: { briefwright: version },
    });
  });

  it.each([
    { languages: ["en"] },
    { languages: ["zh-Hans"] },
    { languages: ["en", "zh-Hans"] },
    { languages: ["zh-Hans", "en"] },
    { languages: ["en"], title: 'Ports: "now" #1', publisher: "O'Neil & Co: 50 %" },
    { languages: ["zh-Hans"], title: "港口", now: "2024-02-29" },
  ])("has nothing to be warned of, not even in a release: %j", async (options) => {
    const { cwd } = await start(options);
    const checked = await check({ cwd: join(cwd, "my-briefs"), profile: "release", now });
    const grave = checked.diagnostics.filter(({ severity }) => severity !== "note");
    expect(grave).toEqual([]);
    expect(checked.editions[0]).toMatchObject({
      languages: options.languages,
      documents: expect.arrayContaining(["summary", "quotes", "risks"]),
    });
  });

  it("has a quotation that is proved, with its text or without", async () => {
    const { cwd } = await start();
    const folder = join(cwd, "my-briefs");
    const before = await contents(folder);
    const proved = await evidence({ cwd: folder });
    expect(proved.editions).toMatchObject([{ proofs: 1, quotations: 1, added: [], refreshed: [] }]);
    expect(await contents(folder)).toEqual(before);
  });

  it("puts in the title and the publisher, for the languages that were given", async () => {
    const { cwd } = await start({
      languages: ["en", "zh-Hans"],
      title: "Ports",
      publisher: "Port Office",
    });
    const found = await contents(join(cwd, "my-briefs"));
    expect(found["briefwright.yaml"]).toContain(
      'publisher:\n  en: "Port Office"\n# Languages to publish in. The first is that of texts without a language.\nlanguages: [en, zh-Hans]\n',
    );
    expect(found["data/2026-01/edition.yaml"]).toContain(
      'title:\n  en: "Ports"\nissued: 2026-01-15\n',
    );
  });
});

describe("a folder that is not empty", () => {
  it("is left alone", async () => {
    const cwd = await scratch({ "my-briefs/LICENSE": "MIT", "my-briefs/src/x": "" });
    const { report } = await start({ cwd });
    expect(report).toMatchObject({ files: [], exitCode: 2 });
    expect(report.diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      "folder-not-empty: my-briefs is not empty: it has LICENSE and src.",
    ]);
    expect(await contents(cwd)).toEqual({ "my-briefs/LICENSE": "MIT", "my-briefs/src/x": "" });
  });

  it("counts as empty with nothing but .git in it", async () => {
    const cwd = await scratch({ "my-briefs/.git/HEAD": "ref" });
    expect((await start({ cwd })).report.exitCode).toBe(0);
  });

  it("keeps its files with --force, and is told what they lack", async () => {
    const own = { "README.md": "Mine.", ".gitignore": "output/\n", ".vscode/settings.json": "{}" };
    const cwd = await scratch(
      Object.fromEntries(Object.entries(own).map(([path, text]) => [`my-briefs/${path}`, text])),
    );
    const { report } = await start({ cwd, force: true });
    expect(report.exitCode).toBe(0);
    expect([...report.kept].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: ".gitignore", lacks: "Add the lines node_modules, texts, private.yaml to it." },
      { path: ".vscode/settings.json" },
      { path: "README.md" },
    ]);
    expect(await contents(join(cwd, "my-briefs"))).toMatchObject(own);
    expect(report.files).not.toContain("README.md");
  });

  it("is refused if it is a workspace, --force or not", async () => {
    const cwd = await scratch({ "my-briefs/data/x": "" });
    const { report } = await start({ cwd, force: true });
    expect(report.diagnostics.map(({ message }) => message)).toEqual([
      "my-briefs is a workspace already: it has data.",
    ]);
  });

  it("is refused if it is a file", async () => {
    const cwd = await scratch({ "my-briefs": "" });
    expect((await start({ cwd })).report.diagnostics[0]?.rule).toBe("folder-not-empty");
    expect((await start({ cwd, folder: "my-briefs/x" })).report.exitCode).toBe(2);
  });
});

it("warns of a workspace inside another one, and makes it", async () => {
  const cwd = await scratch({ "briefwright.yaml": "" });
  const { report } = await start({ cwd, folder: "sub/my-briefs" });
  expect(report).toMatchObject({ edition: "2026-01", exitCode: 0 });
  expect(report.diagnostics).toMatchObject([
    { rule: "workspace-in-workspace", severity: "warning", message: expect.stringContaining(cwd) },
  ]);
});

it("leaves nothing where a file cannot be written", async () => {
  const cwd = await scratch({ "my-briefs/.github": "a file" });
  const { report } = await start({ cwd, force: true });
  expect(report).toMatchObject({ files: [], kept: [], exitCode: 3 });
  expect(await contents(cwd)).toEqual({ "my-briefs/.github": "a file" });
});

it("works in the folder that it is started in", async () => {
  const cwd = await scratch({});
  const { report } = await start({ cwd, folder: undefined });
  expect(report.folder).toBe(".");
  expect(Object.keys(await contents(cwd))).toContain("briefwright.yaml");
});

it.each([
  [{ languages: ["en", "x_y"] }, "“x_y” is no language tag."],
  [{ languages: ["fr"] }, "Briefwright has no words for documents in “fr”."],
  [{ title: " " }, "--title is not text that can be printed."],
  [{ publisher: "a\u0007b" }, "--publisher is not text that can be printed."],
  [{ now: "soon" }, "“soon” is no time."],
])("%j makes nothing", async (options, message) => {
  const { cwd, report } = await start(options);
  expect(report).toMatchObject({ files: [], exitCode: 2 });
  expect(report.diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message]);
  expect(await contents(cwd)).toEqual({});
});

it("leaves nothing when it is interrupted", async () => {
  const cwd = await scratch({});
  const signal = AbortSignal.abort(new Error("stop"));
  await expect(init({ cwd, folder: "a/b", now, signal })).rejects.toThrow("stop");
  await mkdir(join(cwd, "a"));
  await writeFile(join(cwd, "a/x"), "");
  expect(await contents(cwd)).toEqual({ "a/x": "" });
});
