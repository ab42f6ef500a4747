import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type BuildOptions, build, merge } from "../src/index.ts";

/* Builds of parts, and what becomes of them. Made once; each test works on a copy. */

const edition = (id: string, text: string) => `id: ${id}
title: { en: Ports, zh-Hans: 港口 }
issued: 2025-09-01
languages: [en, zh-Hans]
publisher: { en: Desk, zh-Hans: 编辑部 }
bottomLine: { en: Act., zh-Hans: 行动。 }
${text}`;
const risks =
  "risks: [{ id: strike, title: { en: Strikes, zh-Hans: 罢工 }, bearer: { en: Port, zh-Hans: 港口 } }]\n";

function folder(): string {
  return mkdtempSync(join(tmpdir(), "briefwright-shards-"));
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const run = (cwd: string, options: Partial<BuildOptions> = {}) =>
  build({ cwd, formats: ["html"], now: "2025-09-02", ...options });

const errorsOf = ({ diagnostics }: Awaited<ReturnType<typeof build>>): string[] =>
  diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);

/** Every file below a folder, by path. */
function filesIn(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).sort();
  const files = names.filter((name) => statSync(join(root, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(root, name), "utf8")]));
}

// Spring has four documents, autumn two: six in two languages.
const workspace = folder();
write(workspace, "data/spring/edition.yaml", edition("spring", risks));
write(workspace, "data/autumn/edition.yaml", edition("autumn", ""));
const four = ["shards/1", "shards/2", "shards/3", "shards/4"];

beforeAll(async () => {
  await run(workspace);
  for (const [index, output] of four.entries()) {
    const report = await run(workspace, { shard: `${index + 1}/4`, output });
    expect(report.exitCode, JSON.stringify(report.diagnostics)).toBe(0);
  }
  return () => rmSync(workspace, { recursive: true, force: true });
}, 60_000);

function aCopy(): string {
  const copy = folder();
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(workspace, copy, { recursive: true });
  rmSync(join(copy, "output"), { recursive: true });
  return copy;
}

const manifestOf = (cwd: string, shard: string, id = "spring") =>
  join(cwd, shard, id, "manifest.json");

/** Merging, and what is said against it: then nothing is published. */
async function refusal(cwd: string, folders: readonly string[]): Promise<string[]> {
  const report = await merge({ cwd, folders });
  expect(report.exitCode).not.toBe(0);
  expect(existsSync(join(cwd, "output"))).toBe(false);
  return report.diagnostics.map(({ rule, message }) => `${rule}: ${message}`);
}

describe("shards", () => {
  it("have the same number of documents, whatever the editions have", () => {
    const counts = four.map(
      (shard) =>
        Object.keys(filesIn(join(workspace, shard))).filter((name) => /html$/.test(name)).length,
    );
    expect(counts).toEqual([2, 2, 1, 1]);
  });

  it("merged are what one build publishes, byte for byte", async () => {
    const cwd = aCopy();
    const report = await merge({ cwd, folders: four.toReversed() });
    expect(report.diagnostics).toEqual([]);
    expect(filesIn(join(cwd, "output"))).toEqual(filesIn(join(workspace, "output")));
    expect(report.editions.map(({ id, outputs }) => [id, outputs.length])).toEqual([
      ["autumn", 2],
      ["spring", 4],
    ]);
    // And it stands as if one build had made it.
    const { editions } = await run(cwd);
    expect(editions.flatMap(({ outputs }) => outputs)).toEqual([]);
  });

  it("replace what one build had published, with what is not asked for any more", async () => {
    const cwd = aCopy();
    await run(cwd, {
      editions: ["spring"],
      documents: ["pack"],
      meeting: { title: "B", date: "2025-10-01" },
    });
    expect(existsSync(join(cwd, "output/spring/en/pack.html"))).toBe(true);
    await merge({ cwd, folders: four });
    expect(filesIn(join(cwd, "output"))).toEqual(filesIn(join(workspace, "output")));
  });

  it("are kept by a second build like anything else", async () => {
    const cwd = aCopy();
    const before = filesIn(join(cwd, "shards/1"));
    const { editions } = await run(cwd, { shard: "1/4", output: "shards/1" });
    expect(editions.map(({ outputs, kept }) => [outputs.length, kept.length])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(filesIn(join(cwd, "shards/1"))).toEqual(before);
  });

  it("are the same whatever lies about", async () => {
    const cwd = aCopy();
    appendFileSync(join(cwd, "shards/1/spring/en/summary.html"), "<!-- mine -->");
    await run(cwd, { shard: "1/4", output: "shards/1", documents: ["risks"] });
    const { shard } = JSON.parse(readFileSync(manifestOf(cwd, "shards/1"), "utf8"));
    expect(shard).toEqual({ index: 1, of: 4, whole: ["en/risks.html", "zh-Hans/risks.html"] });
  });

  it.each(["0/4", "5/4", "x/y", "1", "1/0", "-1/4", "1/4/2", ""])(
    "of “%s” are refused",
    async (shard) => {
      const report = await run(workspace, { shard, output: "shards/x" });
      expect(report.exitCode).toBe(2);
      expect(report.diagnostics[0]?.message).toBe(`--shard is “${shard}”.`);
      expect(existsSync(join(workspace, "shards/x"))).toBe(false);
    },
  );

  it("need a folder of their own", async () => {
    const cwd = aCopy();
    const without = await run(cwd, { shard: "1/4" });
    expect(without.diagnostics[0]?.message).toContain("no folder is given for it");
    const before = filesIn(cwd);
    const taken = await run(cwd, { shard: "2/4", output: "shards/1" });
    expect(errorsOf(taken)).toEqual([
      "shards/1/autumn holds the shard 1/4, and the shard 2/4 would replace it.",
      "shards/1/spring holds the shard 1/4, and the shard 2/4 would replace it.",
    ]);
    expect(taken.exitCode).toBe(2);
    expect(filesIn(cwd)).toEqual(before);
  });
});

describe("merging is refused", () => {
  it("when a shard is missing", async () => {
    expect(await refusal(aCopy(), ["shards/1", "shards/2", "shards/4"])).toEqual([
      "shard-missing: Of autumn, the shard 3/4 is missing.",
      "shard-missing: Of spring, the shard 3/4 is missing.",
    ]);
  });

  it("when a shard is there twice", async () => {
    const cwd = aCopy();
    cpSync(join(cwd, "shards/2"), join(cwd, "again"), { recursive: true });
    expect(await refusal(cwd, [...four, "again"])).toContain(
      "shard-doubled: The shard 2/4 is there twice: in shards/2/spring and in again/spring.",
    );
  });

  it.each([
    ["input", { "data/spring/edition.yaml": edition("spring", `${risks}# A remark.\n`) }, {}],
    ["profile", {}, { profile: "release" }],
    ["date", {}, { sourceDate: "1000000000" }],
    ["list of documents", {}, { documents: ["summary"] }],
  ] as const)("when one was made with another %s", async (what, files, options) => {
    const cwd = aCopy();
    for (const [path, text] of Object.entries(files)) write(cwd, path, text);
    rmSync(join(cwd, "shards/2"), { recursive: true });
    await run(cwd, { shard: "2/4", output: "shards/2", ...options });
    expect(await refusal(cwd, four)).toContain(
      `shards-differ: shards/1/spring and shards/2/spring were not made alike: another ${what}.`,
    );
  });

  it.each([
    ["version of Briefwright", /"version": "[^"]*"/, '"version": "9.9.9"'],
    ["number of shards", /"of": 4/, '"of": 5'],
  ])("when one says another %s", async (what, from, to) => {
    const cwd = aCopy();
    const path = manifestOf(cwd, "shards/3");
    writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
    expect(await refusal(cwd, four)).toEqual([
      `shards-differ: shards/1/spring and shards/3/spring were not made alike: another ${what}.`,
    ]);
  });

  it("when a file of a shard was changed or is gone", async () => {
    const cwd = aCopy();
    const [first = ""] = Object.keys(filesIn(join(cwd, "shards/1"))).filter((name) =>
      /html$/.test(name),
    );
    appendFileSync(join(cwd, "shards/1", first), "<!-- mine -->");
    expect(await refusal(cwd, four)).toEqual([
      "output-differs: The file is not the one that the shard has built, or it is gone.",
    ]);
  });

  it("when a manifest is of a newer version", async () => {
    const cwd = aCopy();
    writeFileSync(manifestOf(cwd, "shards/4"), '{ "manifest": 2 }');
    expect(await refusal(cwd, four)).toEqual([
      "manifest-from-newer-version: shards/4/spring/manifest.json has the format 2; this version knows 1.",
    ]);
  });

  it("of what is no shard", async () => {
    const cwd = aCopy();
    await run(cwd, { output: "whole" });
    expect(await refusal(cwd, ["whole"])).toEqual([
      "invalid-usage: whole/autumn cannot be merged: it is no shard.",
    ]);
    expect(await refusal(cwd, ["nowhere"])).toEqual([
      "invalid-usage: nowhere cannot be merged: there is nothing there.",
    ]);
  });
});

it("a build does not publish over what a newer version has published", async () => {
  const cwd = aCopy();
  write(cwd, "output/spring/manifest.json", '{ "manifest": 2, "files": [] }');
  const report = await run(cwd);
  const { editions, exitCode } = report;
  expect(errorsOf(report)).toEqual([
    "output/spring/manifest.json has the format 2; this version knows 1.",
  ]);
  expect(editions.map(({ id, written }) => [id, written])).toEqual([
    ["autumn", true],
    ["spring", false],
  ]);
  expect(exitCode).toBe(2);
  expect(readFileSync(join(cwd, "output/spring/manifest.json"), "utf8")).toContain("2");
});
