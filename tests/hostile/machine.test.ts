import { spawn, spawnSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { aWorkspace, ensureCompiled } from "../cli/program.ts";
import { processesWith } from "../processes.ts";
import { filesBelow } from "./a-run.ts";

/*
 * Real disks and real limits of the system, in a namespace of mounts of the test's own: what a
 * build says of them, that what was published stays, and that nothing is left. Where the system
 * gives no such namespace they are skipped.
 */

beforeAll(ensureCompiled, 120_000);

const launcher = new URL("../../bin/briefwright.mjs", import.meta.url).pathname;
const isRoot = process.getuid?.() === 0;
const mine = isRoot ? ["unshare", "-m"] : ["unshare", "-rm"];
const works = (line: readonly string[]): boolean =>
  spawnSync(line[0] ?? "", line.slice(1)).status === 0;
const mounts =
  process.platform === "linux" && works([...mine, "sh", "-c", "mount -t tmpfs none /mnt"]);

const edition = `id: spring\ntitle: x\nissued: "2025-09-01"\ndocuments: [risks]\n`;
const risks = (word: string) => `- {id: outage, title: The cranes ${word}, bearer: The port}\n`;

/** A workspace, and how to build in it after a line of shell has made the machine a bad one. */
function aPlace() {
  const cwd = aWorkspace({
    "data/spring/edition.yaml": edition,
    "data/spring/risks.yaml": risks("stand"),
    "tmp/keep": "",
  });
  const temporary = join(cwd, "tmp");
  const run = (before: string, { args = "build", as = "" } = {}) => {
    const line = `${before}; exec ${as} "${process.execPath}" "${launcher}" ${args}`;
    const [program = "", ...options] = mounts ? mine : ["env"];
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: temporary };
    const began = performance.now();
    const child = spawn(program, [...options, "bash", "-c", line], { cwd, env });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        said += String(chunk);
      });
    }
    return new Promise<{ code: number | null; said: string; seconds: number }>((resolve) => {
      child.on("close", (code) => {
        const words = said.replace(/\s+/g, " ");
        resolve({ code, said: words, seconds: (performance.now() - began) / 1000 });
      });
    });
  };
  return { cwd, run, left: () => [readdirSync(temporary), processesWith(temporary)] };
}

/** A home; one that lies in the workspace is not believed. */
function aHome(): string {
  const home = mkdtempSync(join(tmpdir(), "briefwright-home-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

const published = async (cwd: string): Promise<Record<string, string>> => {
  const paths = await filesBelow(join(cwd, "output"));
  return Object.fromEntries(
    paths.map((path) => [path, readFileSync(join(cwd, "output", path), "base64")]),
  );
};

interface Trial {
  readonly before: string;
  readonly rule: string;
  readonly says: string;
  readonly args?: string;
}

/** Publishes once, and then, with other data, on a machine on which that must fail. */
async function expectRefusal({ before, rule, says, args = "build --force" }: Trial) {
  const { cwd, run, left } = aPlace();
  expect((await run("true")).code).toBe(0);
  const old = await published(cwd);
  expect(Object.keys(old)).toHaveLength(3);
  const { code, said, seconds } = await run(before, { args });
  expect(said).toContain(says);
  expect(said).toContain(rule);
  expect(code).toBe(3);
  // Above all not the half minute after which a browser that does not answer is given up.
  expect(seconds).toBeLessThan(25);
  expect(await published(cwd)).toEqual(old);
  expect(left()).toEqual([["keep"], []]);
}

const tmpfs = (folder: string, size: string) =>
  `mkdir -p ${folder} && mount -t tmpfs -o size=${size} none ${folder}`;
const changed = `echo '${risks("turn").trim()}' > data/spring/risks.yaml`;
const readOnly = (folder: string) =>
  `mount --bind ${folder} ${folder} && mount -o remount,bind,ro ${folder}`;

describe.runIf(mounts)("a disk", { timeout: 120_000 }, () => {
  test.each(["60k", "100k", "150k"])("for outputs with %s to write on", async (size) => {
    await expectRefusal({
      before: `${changed}; mkdir full; ${tmpfs("full", size)}`,
      args: "build --output full",
      rule: "output-not-writable",
      says: "cannot be written: the disk is full",
    });
  });

  test.each(["200k", "1m", "3m", "8m"])("of %s for temporary files", async (size) => {
    await expectRefusal({
      before: `${changed}; ${tmpfs("tmp", size)}`,
      rule: "temporary-folder-unusable",
      says: "cannot be used: its disk is full",
    });
  });

  test("that is too small to unpack the browser on", async () => {
    const home = aHome();
    await expectRefusal({
      before: `${changed}; ${tmpfs(home, "50m")}; export HOME="${home}"`,
      rule: "cache-folder-unusable",
      says: "cannot be filled: the disk is full. Make room for 300 MB on its disk",
    });
  });

  test("that is read-only, below the outputs", async () => {
    await expectRefusal({
      before: `${changed}; ${readOnly("output")}`,
      rule: "output-not-writable",
      says: "cannot be written: the disk is read-only",
    });
  });

  test("that is read-only, for temporary files", async () => {
    await expectRefusal({
      before: `${changed}; ${readOnly("tmp")}`,
      rule: "temporary-folder-unusable",
      says: "the disk is read-only",
    });
  });

  test.each([
    ["home that is read-only", `mkdir home; ${readOnly("home")}; export HOME="$PWD/home"`],
    ["memory that is shared", "umount /dev/shm; chmod 0 /dev/shm || true"],
  ])("a %s is no obstacle", async (_, before) => {
    const { run, left } = aPlace();
    const { code, said } = await run(before);
    expect(said).toContain("published 2 files of spring");
    expect(code).toBe(0);
    expect(left()).toEqual([["keep"], []]);
  });

  test("/proc that is missing is named", async () => {
    await expectRefusal({
      before: `${changed}; ${tmpfs("/proc", "1m")}`,
      rule: "browser-launch-failed",
      says: "see that /proc is there",
    });
  });
});

describe.runIf(process.platform === "linux")("a limit", { timeout: 120_000 }, () => {
  test("of the size of files, for the browser", async () => {
    await expectRefusal({
      before: `${changed}; ulimit -f 20`,
      rule: "browser-launch-failed",
      says: "Allow larger files (ulimit -f unlimited)",
    });
  });

  test("of the size of files, for the outputs", async () => {
    await expectRefusal({
      before: `${changed}; ulimit -f 20`,
      args: "build --format html",
      rule: "output-not-writable",
      says: "no file of that size may be written here (ulimit -f)",
    });
  });

  test("of memory", async () => {
    await expectRefusal({
      before: `${changed}; ulimit -v 8000000`,
      rule: "browser-launch-failed",
      says: "Lift limits of memory and processes (ulimit -v unlimited",
    });
  });
});

describe.runIf(process.platform === "linux")("names of folders", { timeout: 60_000 }, () => {
  test.each([
    ["relative", "tmp"],
    ["with signs of the shell and of markup", `$PWD/a b'c \\"ü 中文 <&> \\$(x);`],
    ["longer than the name of a socket", `$PWD/${"l".repeat(200)}/${"m".repeat(200)}`],
  ])("TMPDIR: %s", async (_, name) => {
    const { run } = aPlace();
    const before = `export TMPDIR="${name}"; mkdir -p "$TMPDIR"`;
    expect(await run(before)).toMatchObject({ code: 0 });
  });

  test("HOME: another one, and the browser is unpacked there", async () => {
    const { run } = aPlace();
    const home = aHome();
    expect(await run(`export HOME="${home}"`)).toMatchObject({ code: 0 });
    expect(readdirSync(join(home, ".cache/briefwright")).length).toBeGreaterThan(1);
  });

  test("HOME: relative, which is no home: nothing is unpacked there", async () => {
    const { cwd, run } = aPlace();
    expect(await run("export HOME=home; mkdir home")).toMatchObject({ code: 0 });
    expect(readdirSync(join(cwd, "home"))).toEqual([]);
  });
});

// Somebody who may do nothing that others may not; there only root can become that.
const nobody = "setpriv --reuid 65534 --regid 65534 --clear-groups";
const canBeNobody =
  isRoot && works([...nobody.split(" "), process.execPath, launcher, "--version"]);

describe.runIf(canBeNobody)("a user who is not root", { timeout: 120_000 }, () => {
  /** A place that is theirs. */
  function theirs() {
    const place = aPlace();
    mkdirSync(join(place.cwd, "home"));
    for (const path of ["", ...readdirSync(place.cwd, { recursive: true, encoding: "utf8" })]) {
      chownSync(join(place.cwd, path), 65534, 65534);
    }
    const run = (args: string, before = "true") =>
      place.run(`${before}; export HOME="$PWD/home"`, { args, as: nobody });
    return { ...place, run };
  }

  test("prints in Chromium's own sandbox", async () => {
    const { run, left } = theirs();
    const { code, said } = await run("build --require-sandbox --json");
    expect(JSON.parse(said)).toMatchObject({ browser: { sandboxed: true } });
    expect(code).toBe(0);
    expect(left()).toEqual([["keep"], []]);
  });

  test.each([
    ["file", "data/spring/risks.yaml"],
    ["folder", "data/spring"],
  ])("who may not read a %s is told so, and what was published stays", async (_, path) => {
    const { cwd, run, left } = theirs();
    expect((await run("build --format html")).code).toBe(0);
    const old = await published(cwd);
    const { code, said } = await run("build --format html", `chmod 0 ${path}`);
    expect(said).toContain("its permissions forbid it");
    expect(said).toContain("unreadable-file");
    expect(code).toBe(1);
    expect(await published(cwd)).toEqual(old);
    expect(left()).toEqual([["keep"], []]);
  });

  test.each([30, 60])("who may have %i threads is told so, or has enough", async (threads) => {
    const { cwd, run, left } = theirs();
    // Unpacked beforehand: what is tried out is the start.
    expect((await run("doctor")).code).toBe(0);
    const { code, said } = await run("build", `ulimit -u ${threads}`);
    // How many there are at once is for chance to say.
    if (code === 0 && threads === 60) return expect(said).toContain("published 2 files of spring");
    expect(said).toContain("ulimit -u 1024");
    expect(code).toBe(3);
    expect(await filesBelow(cwd)).not.toContain("output/spring/manifest.json");
    expect(left()).toEqual([["keep"], []]);
  });
});

test.runIf(isRoot)("root gets no sandbox, and none is claimed", { timeout: 60_000 }, async () => {
  await expectRefusal({
    before: "true",
    args: "build --force --require-sandbox",
    rule: "sandbox-unavailable",
    says: "running as root",
  });
});
