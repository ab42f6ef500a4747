import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type BuildOptions, build, list } from "../../src/index.ts";

/* A document that is made on request, beside builds that do not ask for it. */

function aWorkspace(...ids: string[]): string {
  const root = mkdtempSync(join(tmpdir(), "briefwright-pack-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const id of ids) {
    const path = join(root, "data", id, "edition.yaml");
    mkdirSync(dirname(path), { recursive: true });
    const risks = "risks: [{ id: strike, title: Strikes, bearer: The port }]";
    const words = "title: Ports\npublisher: Desk\nbottomLine: Act.\n";
    writeFileSync(path, `id: ${id}\nissued: 2025-09-01\n${words}${risks}\n`);
  }
  return root;
}

const run = async (cwd: string, options: Partial<BuildOptions> = {}) => {
  const report = await build({ cwd, formats: ["html"], now: "2025-09-02", ...options });
  const errors = report.diagnostics.filter(({ severity }) => severity === "error");
  return { ...report, errors: errors.map(({ message, hint }) => `${message} ${hint}`) };
};
const made = ({ editions }: Awaited<ReturnType<typeof build>>) =>
  editions.flatMap(({ outputs }) => outputs.map(({ path }) => path.split("/").slice(2).join("/")));
const states = async (cwd: string) =>
  (await list({ cwd })).editions.flatMap(({ outputs }) =>
    outputs.filter(({ format }) => format === "html").map(({ path, state }) => [path, state]),
  );
const board = { title: "Board", date: "2025-10-01" };
const pack = { documents: ["pack"], meeting: board };
const cover = (cwd: string): string =>
  readFileSync(join(cwd, "output/spring/en/pack.html"), "utf8");

describe("a pack", { timeout: 60_000 }, () => {
  it("is not made by a build that asks for everything, and listed all the same", async () => {
    const cwd = aWorkspace("spring");
    expect(made(await run(cwd))).toEqual(["en/risks.html", "en/summary.html"]);
    expect(await states(cwd)).toEqual([
      ["output/spring/en/risks.html", "built"],
      ["output/spring/en/summary.html", "built"],
      ["output/spring/en/pack.html", "on-request"],
    ]);
  });

  it("stays when another build does not ask for it", async () => {
    const cwd = aWorkspace("spring");
    expect(made(await run(cwd, pack))).toEqual(["en/pack.html"]);
    await run(cwd);
    expect(cover(cwd)).toContain("Board");
    expect((await states(cwd)).at(-1)).toEqual(["output/spring/en/pack.html", "built"]);
  });

  it("is made again for the same meeting where a draft becomes a release", async () => {
    const cwd = aWorkspace("spring");
    await run(cwd, pack);
    expect(cover(cwd)).toContain("DRAFT");
    const released = await run(cwd, { profile: "release" });
    expect(released.errors).toEqual([]);
    expect(made(released)).toContain("en/pack.html");
    expect(cover(cwd)).not.toContain("DRAFT");
    expect(cover(cwd)).toContain("Board");
  });

  it("is made without a meeting where it is asked for without one", async () => {
    const cwd = aWorkspace("spring");
    await run(cwd, pack);
    await run(cwd, { documents: ["pack"] });
    expect(cover(cwd)).not.toContain("Board");
  });

  it("is of one edition, which is not guessed", async () => {
    const cwd = aWorkspace("autumn", "spring");
    const { errors, exitCode } = await run(cwd, { ...pack, one: true });
    expect(errors).toEqual([
      "One edition is wanted, and the workspace has 2. Name one: autumn, spring.",
    ]);
    expect(exitCode).toBe(2);
    expect(made(await run(cwd, { ...pack, one: true, editions: ["spring"] }))).toEqual([
      "en/pack.html",
    ]);
    expect(made(await run(aWorkspace("spring"), { ...pack, one: true }))).toEqual(["en/pack.html"]);
  });
});
