import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { manifest } from "../../src/model/manifest.ts";
import { sha256 } from "../../src/output/manifest.ts";
import { aWorkspace, ensureCompiled, runProgram, start } from "../cli/program.ts";
import { commandOf, processesOfGroup, processesWith, signalAll } from "../processes.ts";

/*
 * What happens to a whole build from outside, as a user would see it: the exit code, what is
 * said, what is published, and that nothing is left. What happens to a printer stands in
 * print-faults.test.ts, a full disk in tests/output, random kills in kills.test.ts.
 */

beforeAll(ensureCompiled, 120_000);

const launcher = new URL("../../bin/briefwright.mjs", import.meta.url).pathname;
const one = (id: string, more = ""): Record<string, string> => ({
  [`data/${id}/edition.yaml`]: `id: ${id}\ntitle: x\nissued: "2025-09-01"\ndocuments: [risks]\nrisks: [{id: strike, title: Strikes, bearer: The port}]\n${more}`,
});

/** A workspace with a folder for temporary files of its own. */
function aPlace(files: Record<string, string> = one("spring")) {
  const cwd = aWorkspace(files);
  const temporary = join(cwd, "tmp");
  mkdirSync(temporary);
  const env = { TMPDIR: temporary };
  return {
    cwd,
    env,
    run: (args: readonly string[], more: Record<string, string> = {}) =>
      runProgram(args, cwd, { ...env, ...more }),
    temporary,
    left: () => [...readdirSync(temporary), ...processesWith(temporary)],
  };
}

/** Every file as the manifest says, and nothing besides. */
function expectWhole(folder: string): void {
  const { outputs } = manifest.parse(
    JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")),
  );
  for (const { path, sha256: hash } of outputs) {
    expect(sha256(readFileSync(join(folder, path)))).toBe(hash);
  }
  expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
}

describe("the machine", () => {
  test("no folder for temporary files", async () => {
    const { cwd, run } = aPlace();
    const { code, stderr } = await run(["build"], { TMPDIR: join(cwd, "nowhere") });
    expect(code).toBe(3);
    expect(stderr).toContain("temporary-folder-unusable");
    expect(existsSync(join(cwd, "output"))).toBe(false);
  });

  // Such as root cannot make either.
  test.each([
    ["below a file", (folder: string) => writeFileSync(join(folder, "home"), "")],
    ["below a link to itself", (folder: string) => symlinkSync("home", join(folder, "home"))],
  ])("no home to write to, but %s: the browser is unpacked for this run alone", async (_, put) => {
    const { cwd, run, left } = aPlace();
    const elsewhere = mkdtempSync(join(tmpdir(), "briefwright-home-"));
    onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
    put(elsewhere);
    const { code, stderr } = await run(["build"], { HOME: join(elsewhere, "home/of/nobody") });
    expect(code, stderr).toBe(0);
    expectWhole(join(cwd, "output/spring"));
    expect(left()).toEqual([]);
  });

  test.runIf(process.platform === "linux").each([24, 32, 64, 128])(
    "%i open files are too few, and that is said, or enough",
    async (files) => {
      const { cwd, env } = aPlace();
      const line = `ulimit -n ${files}; exec "${process.execPath}" "${launcher}" build`;
      const child = spawn("/bin/sh", ["-c", line], { cwd, env: { ...process.env, ...env } });
      let said = "";
      child.stderr.on("data", (chunk) => {
        said += String(chunk);
      });
      const code = await new Promise((resolve) => child.on("close", resolve));
      // Newer versions of Node open fewer files as they start.
      if (code === 0 && files === 128) return expectWhole(join(cwd, "output/spring"));
      expect(code).toBe(3);
      expect(said).toContain("ulimit -n 1024");
      expect(said).not.toContain("fault of Briefwright");
      expect(existsSync(join(cwd, "output"))).toBe(false);
    },
  );
});

/** A program that stands in for a browser: a script of Node over the two pipes. */
function aBrowser(cwd: string, script: string): string {
  const path = join(cwd, "browser");
  writeFileSync(path, `#!${process.execPath}\n${script}\n`, { mode: 0o755 });
  return path;
}

const answering = (product: string): string => `
let rest = "";
require("node:fs").createReadStream("", { fd: 3 }).on("data", (chunk) => {
  const parts = (rest + chunk).split("\\0");
  rest = parts.pop();
  for (const part of parts) {
    const { id, method } = JSON.parse(part);
    const result = method === "Browser.getVersion" ? { product: "${product}", userAgent: "x" } : { browserContextIds: [] };
    require("node:fs").writeSync(4, JSON.stringify({ id, result }) + "\\0");
    if (method === "Browser.close") process.exit();
  }
});`;

describe.runIf(process.platform !== "win32")("P33: a browser", () => {
  test("that is not there", async () => {
    const { run } = aPlace();
    const { code, stderr } = await run(["build", "--browser", "/nowhere/chrome"]);
    expect([code, stderr.includes("browser-not-found")]).toEqual([3, true]);
    expect(stderr).toMatch(/Run: .*chrom/);
  });

  test.each([
    ["that ends at once", "process.exit(0)", "browser-launch-failed"],
    [
      "that speaks nonsense",
      'require("node:fs").writeSync(4, "hello\\0")',
      "browser-launch-failed",
    ],
    [
      "that answers other things than it was asked",
      'const fs = require("node:fs"); fs.writeSync(4, \'{"id":1,"result":null}\\0{"method":5}\\0{}\\0{bad\\0\'); setTimeout(() => {}, 500)',
      "browser-launch-failed",
    ],
    [
      "that answers nothing to the point",
      answering("x").replace("browserContextIds: []", ""),
      "browser-launch-failed",
    ],
    ["that is too old", answering("HeadlessChrome/99.0.1"), "browser-too-old"],
  ])("%s", { timeout: 60_000 }, async (_, script, rule) => {
    const { cwd, run, left } = aPlace();
    const began = performance.now();
    const { code, stderr } = await run(["build", "--browser", aBrowser(cwd, script)]);
    expect(code, stderr).toBe(3);
    expect(stderr).toContain(rule);
    expect(existsSync(join(cwd, "output"))).toBe(false);
    expect(left()).toEqual([]);
    // Not the half minute after which one that is silent is given up.
    expect(performance.now() - began).toBeLessThan(28_000);
  });
});

describe.runIf(process.platform === "linux")("how a browser ended is what is told", () => {
  test.each([
    [
      "where its pipe closes before it does",
      'require("node:fs").closeSync(4); setTimeout(() => process.kill(process.pid, "SIGTRAP"), 200)',
      "ended by SIGTRAP",
      "Lift limits of memory",
    ],
    [
      "where it is ended because it speaks nonsense",
      'require("node:fs").writeSync(4, "hello\\0"); setInterval(() => undefined, 1000)',
      "it does not speak as a browser does",
      "Try another one with --browser",
    ],
  ])("%s", async (_, script, how, advice) => {
    const { cwd, run } = aPlace();
    const { code, stderr } = await run(["build", "--browser", aBrowser(cwd, script)]);
    const said = stderr.replace(/\s+/g, " ");
    expect(said).toContain(`did not start (${how})`);
    expect(said).toContain(advice);
    expect(code).toBe(3);
  });
});

describe.runIf(process.platform === "linux")("a browser that does not answer", () => {
  const silent = "setInterval(() => undefined, 1000);";
  const seconds = async <T>(work: Promise<T>): Promise<readonly [T, number]> => {
    const began = performance.now();
    return [await work, (performance.now() - began) / 1000] as const;
  };

  test("as it starts is given up after half a minute, and that is told", async () => {
    const { cwd, run, left } = aPlace();
    const [{ code, stderr }, took] = await seconds(
      run(["build", "--browser", aBrowser(cwd, silent)]),
    );
    expect(stderr).toContain("browser-launch-failed");
    expect(stderr.replace(/\s+/g, " ")).toContain("no answer within 30000 ms");
    expect(code).toBe(3);
    expect(took).toBeLessThan(40);
    expect(left()).toEqual([]);
  });

  test("is not waited for beyond the time of the run", async () => {
    const { cwd, run, left } = aPlace({
      ...one("spring"),
      "briefwright.yaml": "limits: {runSeconds: 3}\n",
    });
    const [{ code, stderr }, took] = await seconds(
      run(["build", "--browser", aBrowser(cwd, silent)]),
    );
    expect([code, stderr.includes("run-too-long")]).toEqual([1, true]);
    expect(took).toBeLessThan(10);
    expect(left()).toEqual([]);
  });

  test.each(["build", "doctor"])("does not keep %s from being interrupted", async (command) => {
    const { cwd, env, temporary, left } = aPlace();
    const browser = aBrowser(cwd, silent);
    const child = start([command, "--browser", browser], cwd, env);
    child.stdout.resume();
    child.stderr.resume();
    const ended = new Promise((resolve) => child.on("close", resolve));
    const isThere = () => processesWith(temporary).some((pid) => commandOf(pid).includes(browser));
    await vi.waitFor(() => expect(isThere() && readdirSync(temporary).length > 0).toBe(true), {
      timeout: 30_000,
      interval: 20,
    });
    await delay(500);
    child.kill("SIGINT");
    const [code, took] = await seconds(ended);
    expect(code).toBe(130);
    expect(took).toBeLessThan(5);
    expect(left()).toEqual([]);
  });

  test("when it is asked for a page or to end is killed, and the program ends with it", {
    timeout: 90_000,
  }, async () => {
    const { cwd, run, left } = aPlace();
    // All else it does as it should, but its pages, without which it is of no use.
    const deaf = answering("HeadlessChrome/147.0.1").replace(/if \(method .*/, "");
    const [{ code, stderr }, took] = await seconds(
      run(["build", "--browser", aBrowser(cwd, `${deaf}\n${silent}`)]),
    );
    expect([code, stderr.includes("browser-launch-failed")]).toEqual([3, true]);
    expect(took).toBeLessThan(40);
    expect(left()).toEqual([]);
  });

  test("but has left somebody behind who holds its pipes holds up nobody", async () => {
    const { cwd, run } = aPlace();
    const heir = `require("node:child_process").spawn("sleep", ["20"], { detached: true, stdio: ["ignore", "ignore", 2, 3, 4] });`;
    const [{ code, stderr }, took] = await seconds(
      run(["build", "--browser", aBrowser(cwd, `${heir}\nprocess.exit(1);`)]),
    );
    expect([code, stderr.includes("browser-launch-failed")]).toEqual([3, true]);
    expect(took).toBeLessThan(15);
  });
});

describe.runIf(process.platform === "linux")("a build under way", () => {
  /** The processes of a build: its own, and those of its browser's group. */
  const all = (temporary: string): number[] => {
    const known = processesWith(temporary);
    const browsers = known.filter((pid) => commandOf(pid).includes("--remote-debugging-pipe"));
    return [...new Set([...known, ...browsers.flatMap(processesOfGroup)])];
  };
  const pagesOf = (temporary: string) =>
    all(temporary).filter((pid) => commandOf(pid).includes("--type=renderer"));

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("P39: ended by %s", async (signal) => {
    const { cwd, run, env, temporary, left } = aPlace();
    expect((await run(["build"])).code).toBe(0);
    const before = readFileSync(join(cwd, "output/spring/en/risks.pdf"));
    const child = start(["build", "--force"], cwd, env);
    child.stdout.resume();
    child.stderr.resume();
    const ended = new Promise((resolve) => child.on("close", resolve));
    await vi.waitFor(() => expect(pagesOf(temporary)).not.toEqual([]), {
      timeout: 60_000,
      interval: 5,
    });
    child.kill(signal);
    expect(await ended).toBe(128 + constants.signals[signal]);
    expect(left()).toEqual([]);
    expect(readFileSync(join(cwd, "output/spring/en/risks.pdf")).equals(before)).toBe(true);
    expectWhole(join(cwd, "output/spring"));
  });

  test("whose page is frozen replaces it or gives the document up, and leaves nothing", async () => {
    const files = { ...one("spring"), "briefwright.yaml": "limits: {documentSeconds: 3}\n" };
    const { cwd, env, temporary, left } = aPlace(files);
    const child = start(["build"], cwd, env);
    let said = "";
    child.stdout.resume();
    child.stderr.on("data", (chunk) => {
      said += String(chunk);
    });
    const ended = new Promise((resolve) => child.on("close", resolve));
    await vi.waitFor(() => expect(pagesOf(temporary)).not.toEqual([]), {
      timeout: 60_000,
      interval: 5,
    });
    signalAll(pagesOf(temporary), "SIGSTOP");
    const code = await ended;
    if (code === 0) {
      // Frozen while it was opened, it has been replaced.
      expectWhole(join(cwd, "output/spring"));
    } else {
      expect([1, 3]).toContain(code);
      expect(said).toMatch(/print-timeout|browser-launch-failed/);
      expect(existsSync(join(cwd, "output"))).toBe(false);
    }
    await delay(100);
    expect(left()).toEqual([]);
  });

  test("beside another one of the same edition: one publishes, or both the same", async () => {
    const { cwd, run, left } = aPlace();
    const codes = await Promise.all([run(["build"]), run(["build"])]);
    for (const { code, stderr } of codes) {
      expect([0, 3]).toContain(code);
      if (code === 3) expect(stderr).toContain("output-not-writable");
    }
    expect(codes.some(({ code }) => code === 0)).toBe(true);
    expectWhole(join(cwd, "output/spring"));
    expect(left()).toEqual([]);
  });

  test("whose outputs nobody reads publishes all the same", async () => {
    const { cwd, env, left } = aPlace();
    const child = start(["build"], cwd, env);
    child.stdout.destroy();
    child.stderr.destroy();
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
    expectWhole(join(cwd, "output/spring"));
    expect(left()).toEqual([]);
  });
});

test("P40: one bad edition of twenty keeps no other from being published", async () => {
  const ids = Array.from({ length: 20 }, (_, at) => `e${at}`);
  const files = Object.assign({}, ...ids.map((id) => one(id, id === "e7" ? "titel: y\n" : "")));
  const { cwd, run } = aPlace(files);
  const { code, stderr } = await run(["build", "--format", "html"]);
  expect(code).toBe(1);
  expect(stderr).toContain("data/e7/edition.yaml:6:1");
  expect(readdirSync(join(cwd, "output")).sort()).toEqual(ids.filter((id) => id !== "e7").sort());
  for (const id of ids) if (id !== "e7") expectWhole(join(cwd, "output", id));
});
