import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { aWorkspace, ensureCompiled, runProgram } from "./program.ts";
import { workspaces } from "./workspaces.ts";

/* Who has nothing to do, or nothing else to say, says so without reading the data, and only then. */

beforeAll(ensureCompiled, 120_000);

const args = ["build", "--format", "html"];

/** A workspace that is built, and a mark in what was kept of it: who says it has read nothing. */
async function built(files: Readonly<Record<string, string>> = workspaces.sound, line = args) {
  const cwd = aWorkspace(files);
  const cache = aWorkspace({});
  const run = (words = line, env: Record<string, string> = {}) =>
    runProgram(words, cwd, { BRIEFWRIGHT_CACHE_DIR: cache, ...env });
  const first = await run();
  const folder = join(cache, "last-words");
  const [name] = existsSync(folder) ? readdirSync(folder) : [];
  if (name !== undefined) {
    const kept = JSON.parse(readFileSync(join(folder, name), "utf8"));
    writeFileSync(join(folder, name), JSON.stringify({ ...kept, out: "from memory\n" }));
  }
  return { cwd, run, first, isKept: name !== undefined };
}

const isFromMemory = ({ stdout }: { readonly stdout: string }) => stdout === "from memory\n";

describe("a second build", { timeout: 60_000 }, () => {
  it("says at once what a build says that finds nothing to do", async () => {
    const { run, first, cwd } = await built();
    expect(first.stderr).toContain("published  2 files");
    const second = await run();
    expect(isFromMemory(second)).toBe(true);
    const slow = await runProgram(args, cwd, { BRIEFWRIGHT_CACHE_DIR: aWorkspace({}) });
    expect(second).toEqual({ ...slow, stdout: "from memory\n" });
    expect(slow.stderr).toContain("nothing to do  spring: 2 files up to date");
  });

  it("reads again where something has changed", async () => {
    const { run, cwd } = await built();
    appendFileSync(join(cwd, "data/spring/risks.yaml"), "# x\n");
    const second = await run();
    expect(isFromMemory(second)).toBe(false);
    expect(second.stderr).toContain("nothing to do  spring: 2 files up to date");
  });
});

const head = workspaces.sound["data/spring/edition.yaml"] ?? "";

describe("a second check", { timeout: 60_000 }, () => {
  const check = ["check"];
  const bad = { ...workspaces.sound, "data/spring/risks.yaml": "- { id: strike }\n" };

  it.each([
    ["of sound data", workspaces.sound, 0],
    ["of data with faults", bad, 1],
  ])("%s says at once what the first has said", async (_, files, code) => {
    const { run, first } = await built(files, check);
    expect(first.code).toBe(code);
    expect(await run()).toEqual({ ...first, stdout: "from memory\n" });
  });

  it("reads again where something has changed", async () => {
    const { run, cwd, first } = await built(bad, check);
    writeFileSync(
      join(cwd, "data/spring/risks.yaml"),
      workspaces.sound["data/spring/risks.yaml"] ?? "",
    );
    const second = await run();
    expect([first.code, second.code, isFromMemory(second)]).toEqual([1, 0, false]);
  });
});

describe("nothing is kept of a build", { timeout: 60_000 }, () => {
  it("that is sound, but for this one", async () => {
    expect((await built()).isKept).toBe(true);
  });

  it.each([
    ["that looks at the clock", `${head}validUntil: 2999-01-01\n`, args],
    ["that fails", `${head}isued: 2025\n`, args],
    ["with an output of its own", head, [...args, "--output", "other"]],
    ["with a report", head, [...args, "--report", "github"]],
    ["or a check that looks at the clock", `${head}validUntil: 2999-01-01\n`, ["check"]],
    ["or a check that writes", head, ["check", "--write-baseline"]],
  ])("%s", async (_, edition, line) => {
    const files = { ...workspaces.sound, "data/spring/edition.yaml": edition };
    expect((await built(files, line)).isKept).toBe(false);
  });

  it("in which something was said of a document", async () => {
    const files = {
      ...workspaces.sound,
      "templates/documents/memo/document.yaml": "title: Memo\nview: risks\n",
      "templates/documents/memo/document.hbs":
        "<h1>{{frame.title}}</h1>\n<h3>{{frame.title}}</h3>\n",
      "data/spring/edition.yaml": `${head}documents: [memo]\n`,
      "briefwright.yaml": "rules: { heading-level-skipped: warning }\n",
    };
    const { first, isKept } = await built(files);
    expect(first.stderr).toContain("heading-level-skipped");
    expect([first.code, isKept]).toEqual([0, false]);
  });
});
