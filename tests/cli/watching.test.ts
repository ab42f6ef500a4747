import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { aWorkspace, ensureCompiled, runProgram, start } from "./program.ts";
import { workspaces } from "./workspaces.ts";

/* Commands that go on until they are interrupted. */

beforeAll(ensureCompiled, 120_000);

const patience = { timeout: 60_000, interval: 50 };

/** A program that runs, what it has printed so far, and its end. */
function running(args: readonly string[], cwd: string) {
  const child = start(args, cwd);
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { out: () => out, interrupt: () => child.kill("SIGINT"), ended };
}

describe("build --watch", { timeout: 180_000 }, () => {
  it("publishes again after a change, and not what has errors, until Ctrl-C", async () => {
    const cwd = aWorkspace(workspaces.sound);
    const { out, interrupt, ended } = running(["build", "--watch", "--format", "html"], cwd);
    const published = join(cwd, "output/spring/en/risks.html");
    const risks = join(cwd, "data/spring/risks.yaml");
    await vi.waitFor(() => expect(out()).toMatch(/published 2 files.* \d+\.\d s\n/), patience);

    appendFileSync(risks, "- id: strike\n  title: The harbour strikes\n");
    await vi.waitFor(
      () => expect(readFileSync(published, "utf8")).toContain("The harbour strikes"),
      patience,
    );
    const sound = readFileSync(risks, "utf8");
    appendFileSync(risks, "- idd: fog\n");
    await vi.waitFor(() => expect(out()).toMatch(/not published: spring/), patience);
    expect(readFileSync(published, "utf8")).toContain("The harbour strikes");
    writeFileSync(risks, sound.replace("strikes", "rests"));
    await vi.waitFor(
      () => expect(readFileSync(published, "utf8")).toContain("The harbour rests"),
      patience,
    );
    interrupt();
    expect(await ended).toBe(130);
  });

  it("ends at once where there is nothing to watch", async () => {
    const run = await runProgram(["build", "--watch", "--format", "docx"], aWorkspace({}));
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("There is no format “docx”.");
  });
});

describe("preview", { timeout: 120_000 }, () => {
  it("prints its address, writes nothing, and ends with Ctrl-C", async () => {
    const cwd = aWorkspace(workspaces.sound);
    const { out, interrupt, ended } = running(["preview", "--port", "0"], cwd);
    await vi.waitFor(() => expect(out()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/), patience);
    const page = await fetch(out().trim());
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    interrupt();
    expect(await ended).toBe(130);
    expect(existsSync(join(cwd, "output"))).toBe(false);
    await expect(fetch(out().trim())).rejects.toThrow();
  });

  it.each([
    ["a port that is none", ["preview", "--port", "x"], 2, "“x” is no port."],
    ["an unknown edition", ["preview", "winter"], 2, "There is no edition “winter”."],
  ])("refuses %s", async (_what, args, code, message) => {
    const run = await runProgram(args, aWorkspace(workspaces.sound));
    expect(run.stderr).toContain(message);
    expect(run.code).toBe(code);
  });

  it("refuses to look for a workspace where there is none", async () => {
    const run = await runProgram(["preview"], aWorkspace({ "a.txt": "" }));
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("no-workspace");
  });
});
