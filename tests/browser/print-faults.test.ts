import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { findBrowser, openPrinter } from "../../src/print/index.ts";
import {
  commandOf,
  environmentOf,
  processesOfGroup,
  processesWith,
  signalAll,
} from "../processes.ts";
import { demand, ownTemporaryFolder, pdfOf, printerFor, textOf } from "./print-support.ts";

const small = { html: "<!doctype html><title>x</title><p>small", assets: new Map() };

const tableOf = (rows: number) => ({
  html: `<!doctype html><title>x</title><table>${"<tr><td>a<td>b<td>c".repeat(rows)}</table>`,
  assets: new Map(),
});

// Some seconds of work, and more than can be waited for.
const large = tableOf(4000);
const endless = tableOf(100_000);

/** Long enough for a job to have begun. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 300));

test("a document that takes too long is given up, and the next one printed", async () => {
  // A third of it is for a page to open, which on a busy machine takes a second.
  const printer = await printerFor({ timeout: 6000 });
  const outcome = await printer.print(endless);
  expect(outcome.value).toBeUndefined();
  expect(outcome.problems.map(({ rule }) => rule)).toEqual(["print-timeout"]);
  expect(await textOf(pdfOf(await printer.print(small)))).toBe("small");
});

test("an aborted job rejects with the reason, and the next one is printed", async () => {
  const printer = await printerFor();
  const reason = new Error("interrupted");
  const controller = new AbortController();
  const printing = printer.print(endless, controller.signal);
  setTimeout(() => controller.abort(reason), 50);
  await expect(printing).rejects.toBe(reason);
  expect(await textOf(pdfOf(await printer.print(small)))).toBe("small");
});

test("a browser that is not one is reported with what it said", async () => {
  const { value, problems } = await openPrinter({
    environment: process.env,
    browser: process.execPath,
  });
  expect(value).toBeUndefined();
  expect(problems.map(({ rule }) => rule)).toEqual(["browser-launch-failed"]);
  expect(problems[0]?.message).toContain("bad option");
});

const startOf = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1", 0, 5);

describe.runIf(process.platform === "linux")("seen from the system", () => {
  /** A printer, the folder it works in, and the processes of its browser. */
  async function watchedPrinter() {
    const folder = ownTemporaryFolder();
    const printer = await printerFor();
    const [leader = 0] = processesWith(folder);
    expect(leader).toBeGreaterThan(0);
    const processes = () => processesOfGroup(leader);
    return { folder, printer, processes };
  }

  test("P34: a browser killed at work is replaced and the job done", async () => {
    const { folder, printer, processes } = await watchedPrinter();
    const printing = printer.print(large);
    await moment();
    signalAll(processes(), "SIGKILL");
    expect(startOf(pdfOf(await printing))).toBe("%PDF-");
    await printer.close();
    expect([processesWith(folder), readdirSync(folder)]).toEqual([[], []]);
  });

  test("P34: a page killed at work is replaced and the job done", async () => {
    const { printer, processes } = await watchedPrinter();
    const printing = printer.print(large);
    await moment();
    const pages = processes().filter((pid) => commandOf(pid).includes("--type=renderer"));
    expect(pages).not.toEqual([]);
    signalAll(pages, "SIGKILL");
    expect(startOf(pdfOf(await printing))).toBe("%PDF-");
  });

  test("a page that died between two jobs costs nothing but a new one", async () => {
    const { printer, processes } = await watchedPrinter();
    await printer.print(small);
    const pages = processes().filter((pid) => commandOf(pid).includes("--type=renderer"));
    signalAll(pages, "SIGKILL");
    expect(await textOf(pdfOf(await printer.print(small)))).toBe("small");
  });

  test("a browser that fails to start once is started again", async () => {
    const folder = ownTemporaryFolder();
    const { path, libraryFolder = "" } = demand(await findBrowser({ environment: process.env }));
    const wrapper = join(folder, "once-broken");
    const marker = join(folder, "tried");
    writeFileSync(
      wrapper,
      `#!/bin/sh\n[ -e "${marker}" ] || { touch "${marker}"; exit 1; }\nLD_LIBRARY_PATH="${libraryFolder}" exec "${path}" "$@"\n`,
      { mode: 0o755 },
    );
    const printer = demand(await openPrinter({ environment: process.env, browser: wrapper }));
    onTestFinished(() => printer.close());
    expect(await textOf(pdfOf(await printer.print(small)))).toBe("small");
  });

  test("P34: a browser that is killed each time is given up", async () => {
    const { folder, printer } = await watchedPrinter();
    const killing = setInterval(() => {
      signalAll(processesWith(folder), "SIGKILL");
    }, 100);
    onTestFinished(() => clearInterval(killing));
    const { value, problems } = await printer.print(endless);
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.rule).toMatch(/^browser-(crashed|launch-failed)$/);
  });

  test("closing leaves no process and no folder, even in the middle of a job", async () => {
    const { folder, printer, processes } = await watchedPrinter();
    const printing = printer.print(endless).catch(() => "given up");
    await moment();
    expect(processes()).not.toEqual([]);
    expect(readdirSync(folder)).toHaveLength(1);
    await printer.close();
    await printer.close();
    expect(await printing).toBe("given up");
    expect([processes(), readdirSync(folder)]).toEqual([[], []]);
  });

  test("a browser that does not answer any more is ended all the same", async () => {
    const { folder, printer, processes } = await watchedPrinter();
    signalAll(processes(), "SIGSTOP");
    await printer.close();
    expect([processes(), readdirSync(folder)]).toEqual([[], []]);
  });

  test("a browser that could not be used leaves nothing either", async () => {
    const folder = ownTemporaryFolder();
    await openPrinter({ environment: process.env, browser: "/bin/cat" });
    expect([processesWith(folder), readdirSync(folder)]).toEqual([[], []]);
  });

  test("the browser sees no secret of ours", async () => {
    const folder = ownTemporaryFolder();
    const environment = { ...process.env, GITHUB_TOKEN: "do-not-pass-on" };
    process.env.GITHUB_TOKEN = "do-not-pass-on";
    try {
      await printerFor({ environment });
      const environments = processesWith(folder).map(environmentOf);
      expect(environments.length).toBeGreaterThan(0);
      expect(environments.join()).not.toContain("do-not-pass-on");
    } finally {
      delete process.env.GITHUB_TOKEN;
    }
  });

  test.runIf(process.getuid?.() === 0)("root is told that there is no sandbox", async () => {
    const printer = await printerFor();
    expect(printer.facts).toMatchObject({ sandboxed: false, sandboxReason: "running as root" });
    const strict = await openPrinter({ environment: process.env, requireSandbox: true });
    expect(strict.problems.map(({ rule }) => rule)).toEqual(["sandbox-unavailable"]);
  });
});
