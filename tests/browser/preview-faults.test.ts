import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { PreviewState, ShownDocument } from "../../src/serve/preview-state.ts";
import { aWorkspace, ensureCompiled, start } from "../cli/program.ts";
import { childrenOf, commandOf, processesOfGroup, processesWith, signalAll } from "../processes.ts";
import { risks, risksFile, workspace } from "./kill-rounds.ts";

/* A preview to which the worst happens: it goes on with the next change, or ends at once. */

beforeAll(ensureCompiled, 120_000);
vi.setConfig({ testTimeout: 120_000 });

const patience = { timeout: 30_000, interval: 50 };

/** A preview of a workspace with one document in two languages, and what is seen of it. */
async function aPreview(files: Record<string, string> = {}, args: readonly string[] = []) {
  const settings = { "briefwright.yaml": "limits: {templateSeconds: 2, documentSeconds: 6}\n" };
  const all = { ...workspace, ...settings, [risksFile]: risks("stand"), ...files };
  const cwd = aWorkspace({ ...all, "tmp/keep": "" });
  const temporary = join(cwd, "tmp");
  rmSync(join(temporary, "keep"));
  const child = start(["preview", "--port", "0", ...args], cwd, { TMPDIR: temporary });
  let out = "";
  let said = "";
  child.stdout.on("data", (chunk) => {
    out += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    said += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  await vi.waitFor(() => expect(out).toMatch(/^http.*\n/), patience);
  const url = out.trim();

  const documents = async (): Promise<readonly ShownDocument[]> => {
    const over = new AbortController();
    const { body } = await fetch(`${url}events`, { signal: over.signal });
    let text = "";
    for await (const chunk of body ?? []) {
      text += Buffer.from(chunk).toString();
      if (text.includes("\n\n")) break;
    }
    over.abort();
    const state = JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? "") as PreviewState;
    return state.editions.flatMap((edition) => edition.documents);
  };
  return {
    cwd,
    temporary,
    url,
    child,
    ended,
    said: () => said,
    write: (word: string) => writeFileSync(join(cwd, risksFile), risks(word)),
    printers: () => childrenOf(child.pid ?? 0, "page-process.js"),
    browsers: () =>
      processesWith(temporary).filter((pid) => commandOf(pid).includes("--remote-debugging-pipe")),
    left: () => [...readdirSync(temporary), ...processesWith(temporary)],
    /** Waits until all documents say a word and are made, or one of them at least has failed. */
    async until(status: "current" | "failed", word: string) {
      await vi.waitFor(async () => {
        const shown = await documents();
        const states = shown.map((one) => one.status);
        if (status === "failed") return expect(states).toContain(status);
        expect(states).toEqual([status, status]);
        for (const { key } of shown) {
          expect(await (await fetch(`${url}html/${key}`)).text()).toMatch(
            new RegExp(`(?:cranes|derricks) ${word}`),
          );
        }
      }, patience);
      return (await documents()).flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule));
    },
    /** Asks it to end. @returns its exit code, after how many seconds, and what is left of it */
    async end(signal: "SIGINT" | "SIGTERM") {
      const began = performance.now();
      child.kill(signal);
      const code = await ended;
      return { code, seconds: (performance.now() - began) / 1000 };
    },
  };
}

describe.runIf(process.platform === "linux")("a preview goes on", () => {
  test("after its browser was killed, and there was no room for another one", async () => {
    const { browsers, temporary, until, write, end, left } = await aPreview();
    await until("current", "stand");
    signalAll(browsers(), "SIGKILL");
    write("turn");
    await until("current", "turn");

    const folder = readdirSync(temporary);
    expect(folder).toHaveLength(1);
    signalAll(browsers(), "SIGKILL");
    rmSync(temporary, { recursive: true });
    write("rust");
    expect(await until("failed", "rust")).toContain("temporary-folder-unusable");
    // There is room again.
    mkdirSync(temporary);
    write("rest");
    await until("current", "rest");
    expect(await end("SIGINT")).toMatchObject({ code: 130 });
    expect(left()).toEqual([]);
  });

  test("after its browser was frozen", async () => {
    const { browsers, until, write, end, left } = await aPreview();
    await until("current", "stand");
    signalAll(browsers().flatMap(processesOfGroup), "SIGSTOP");
    write("turn");
    expect(await until("failed", "turn")).toContain("print-timeout");
    write("rest");
    await until("current", "rest");
    expect(await end("SIGTERM")).toMatchObject({ code: 143 });
    expect(left()).toEqual([]);
  });

  test("after the process of its templates was killed, and another one frozen", async () => {
    const { printers, until, write, end, left } = await aPreview();
    await until("current", "stand");
    signalAll(printers(), "SIGKILL");
    write("turn");
    await until("current", "turn");
    const [frozen = 0] = printers();
    process.kill(frozen, "SIGSTOP");
    write("rest");
    await vi.waitFor(() => expect(commandOf(frozen)).toBe(""), patience);
    write("rust");
    await until("current", "rust");
    expect(await end("SIGINT")).toMatchObject({ code: 130 });
    expect(left()).toEqual([]);
  });
});

describe.runIf(process.platform === "linux")("a preview ends at once", () => {
  const request = (path: string, host: string) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;

  test.each(["SIGINT", "SIGTERM"] as const)("at %s, whoever holds on to it", async (signal) => {
    const { url, end, left, until } = await aPreview();
    await until("current", "stand");
    const { host, port } = new URL(url);
    const said = [
      "",
      "GET / HTTP/1.1\r\nHost: 127",
      request("/events", host),
      `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1000000\r\n\r\nabc`,
      // Far more than is read of it.
      request("/pdfjs.mjs", host).repeat(20),
      "nonsense\r\n\r\n",
    ];
    let open = 0;
    const sockets = Array.from({ length: 500 }, (_, at) => {
      const socket = connect(Number(port), "127.0.0.1", () => {
        open++;
        socket.write(said[at % said.length] ?? "");
      });
      return socket.on("error", () => undefined).pause();
    });
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
    });
    await vi.waitFor(() => expect(open).toBe(500), patience);
    await delay(300);
    const { code, seconds } = await end(signal);
    expect(code).toBe(signal === "SIGINT" ? 130 : 143);
    expect(seconds).toBeLessThan(5);
    expect(left()).toEqual([]);
  });

  test("while its browser does not answer, and the process of its templates is frozen", async () => {
    const browser = join(aWorkspace({}), "browser");
    const script = `#!${process.execPath}\nsetInterval(() => undefined, 1000);\n`;
    writeFileSync(browser, script, { mode: 0o755 });
    const files = { "briefwright.yaml": "limits: {templateSeconds: 600}\n" };
    const { printers, write, end, left, said } = await aPreview(files, ["--browser", browser]);
    await vi.waitFor(() => expect(printers()).toHaveLength(1), patience);
    signalAll(printers(), "SIGSTOP");
    write("turn");
    await delay(1000);
    const { code, seconds } = await end("SIGINT");
    expect([code, said()]).toEqual([130, "Ctrl-C ends the preview.\n"]);
    expect(seconds).toBeLessThan(5);
    expect(printers()).toEqual([]);
    expect(left()).toEqual([]);
  });
});
