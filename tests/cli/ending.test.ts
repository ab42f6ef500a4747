import { appendFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { manifest } from "../../src/model/manifest.ts";
import { sha256 } from "../../src/output/manifest.ts";
import { aWorkspace, ensureCompiled, runProgram, start } from "./program.ts";
import { workspaces } from "./workspaces.ts";

beforeAll(ensureCompiled, 120_000);

/** A workspace that takes a while: many copies of one edition. */
function manyEditions(count: number): { cwd: string; ids: string[] } {
  const ids = Array.from({ length: count }, (_, index) => `spring-${index}`);
  const copy = (id: string) =>
    Object.entries(workspaces.sound).map(([path, text]) => [
      path.replace("spring", id),
      text.replace("id: spring", `id: ${id}`),
    ]);
  return { cwd: aWorkspace(Object.fromEntries(ids.flatMap(copy))), ids };
}

describe("an interrupted build", { timeout: 120_000 }, () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "ended by %s, says so with its exit code and leaves no half edition",
    async (signal) => {
      const { cwd, ids } = manyEditions(60);
      const child = start(["build", "--format", "html"], cwd);
      const ended = new Promise((resolve) => child.on("close", resolve));
      const first = join(cwd, "output", "spring-0", "manifest.json");
      await vi.waitFor(() => expect(existsSync(first)).toBe(true), { timeout: 60_000 });
      child.kill(signal);
      expect(await ended).toBe(128 + constants.signals[signal]);

      const published = readdirSync(join(cwd, "output"));
      expect(published.length).toBeLessThan(ids.length);
      for (const id of published) expectWhole(join(cwd, "output", id));
    },
  );
});

/** Every file as the manifest says, and nothing besides. */
function expectWhole(folder: string): void {
  const text = readFileSync(join(folder, "manifest.json"), "utf8");
  const { outputs } = manifest.parse(JSON.parse(text));
  for (const output of outputs) {
    expect(sha256(readFileSync(join(folder, output.path)))).toBe(output.sha256);
  }
  const languages = new Set(outputs.map(({ language }) => language));
  expect(readdirSync(folder).sort()).toEqual([...languages, "manifest.json"].sort());
}

describe("a closed output", { timeout: 60_000 }, () => {
  it("ends the program without a word", async () => {
    const child = start(["schema", "quotes"], aWorkspace(workspaces.sound));
    child.stdout.destroy();
    let complaint = "";
    child.stderr.on("data", (chunk) => {
      complaint += String(chunk);
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(complaint).toBe("");
    expect(code).toBe(0);
  });
});

describe("a build", { timeout: 60_000 }, () => {
  it("publishes the good edition beside a bad one, and fails", async () => {
    const cwd = aWorkspace(workspaces["one bad edition of two"]);
    const run = await runProgram(["build", "--format", "html", "--json"], cwd);
    expect(run.code).toBe(1);
    const report = JSON.parse(run.stdout);
    expect(report.editions).toMatchObject([
      { id: "spring", written: true },
      { id: "winter", written: false, outputs: [] },
    ]);
    expect(readdirSync(join(cwd, "output"))).toEqual(["spring"]);
    expectWhole(join(cwd, "output", "spring"));
  });

  it("makes the same bytes twice, whatever the time zone and the language", async () => {
    const cwd = aWorkspace(workspaces.sound);
    const manifestText = () => readFileSync(join(cwd, "output/spring/manifest.json"), "utf8");
    await runProgram(["build", "--format", "html"], cwd);
    const first = manifestText();
    await runProgram(["build", "--format", "html"], cwd, {
      TZ: "Pacific/Auckland",
      LANG: "zh_CN.UTF-8",
    });
    expect(manifestText()).toBe(first);
  });

  it("is listed as built, as outdated once its data change, and as changed by hand", async () => {
    const cwd = aWorkspace(workspaces.sound);
    const states = async (): Promise<string[]> => {
      const { stdout } = await runProgram(["list", "--json"], cwd);
      const [edition] = JSON.parse(stdout).editions;
      const states = edition.outputs.map((output: { state: string }) => output.state);
      return states.filter((state: string) => state !== "on-request");
    };
    await runProgram(["build", "--format", "html"], cwd);
    expect(await states()).toEqual(["built", "not-built", "built", "not-built"]);
    appendFileSync(join(cwd, "output/spring/en/risks.html"), " ");
    expect(await states()).toEqual(["changed", "not-built", "built", "not-built"]);
    appendFileSync(join(cwd, "data/spring/risks.yaml"), "- id: delay\n  title: Delay\n");
    expect(await states()).toEqual(["changed", "not-built", "outdated", "not-built"]);
  });
});
