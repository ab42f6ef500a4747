import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { aWorkspace, ensureCompiled } from "../cli/program.ts";

/*
 * Folders below /proc, which the system makes and nobody else. It says of a new one that the
 * folder around it is missing; Node takes its word and never comes to an end.
 */

beforeAll(ensureCompiled, 120_000);

const launcher = new URL("../../bin/briefwright.mjs", import.meta.url).pathname;

function run(args: readonly string[], environment: Record<string, string> = {}) {
  const cwd = aWorkspace({
    "data/spring/edition.yaml":
      'id: spring\ntitle: x\nissued: "2025-09-01"\ndocuments: [risks]\nrisks: [{id: strike, title: Strikes, bearer: The port}]\n',
  });
  const { status, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    cwd,
    env: { ...process.env, ...environment },
    encoding: "utf8",
    timeout: 60_000,
    killSignal: "SIGKILL",
  });
  return { status, stderr, isPublished: existsSync(join(cwd, "output/spring/manifest.json")) };
}

const isLinux = process.platform === "linux";

test
  .runIf(isLinux)
  .each([
    [["build", "--format", "html", "--output", "/proc/outputs"]],
    [["build", "--document", "risks", "--thumbnails", "/proc/pictures"]],
    [["init", "/proc/workspace"]],
  ])("%j writes nothing there, and says so", (args) => {
  const { status, stderr } = run(args);
  expect([1, 3]).toContain(status);
  expect(stderr).toContain("output-not-writable");
});

test.runIf(isLinux).each(["HOME", "XDG_CACHE_HOME"])("%s there is none", (name) => {
  expect(run(["build"], { [name]: "/proc/nowhere" })).toMatchObject({
    status: 0,
    isPublished: true,
  });
});

test.runIf(isLinux)("a cache folder there is refused by name", () => {
  const { status, stderr } = run(["build"], { BRIEFWRIGHT_CACHE_DIR: "/proc/cache" });
  expect(status).toBe(3);
  expect(stderr).toContain("cache-folder-unusable");
});
