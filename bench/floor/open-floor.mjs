/*
 * The floor: as little as can be between HTML and PDF. Raw DevTools protocol over a pipe, one
 * page that is kept and never navigates again, documents set into it, fonts answered from
 * memory. It checks nothing, and waits for nothing but what the print would be wrong without.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openProtocol } from "./protocol.mjs";

const origin = "http://brief.invalid";
const offline = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/**
 * @typedef {object} FloorBrowser The program that both sides print with.
 * @property {string} path
 * @property {Readonly<Record<string, string>>} environment
 *
 * @typedef {object} Walls What Briefwright puts around a page, for whoever asks what it costs.
 * @property {readonly string[]} flags
 * @property {string} policy
 *
 * @typedef {object} FloorJob
 * @property {string} html
 * @property {ReadonlyMap<string, { readonly bytes: Uint8Array, readonly type: string }>} assets
 */

/** @param {FloorBrowser} browser @param {Walls} [walls] */
export async function openFloor({ path, environment }, walls) {
  const profile = await mkdtemp(join(tmpdir(), "briefwright-floor-"));
  const child = spawn(
    path,
    [
      "--headless=new",
      "--remote-debugging-pipe",
      "--no-sandbox",
      "--font-render-hinting=none",
      `--user-data-dir=${profile}`,
      ...(walls?.flags ?? []),
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"], env: environment, detached: true },
  );
  const protocol = openProtocol(child);
  const { targetInfos } = await protocol.send("Target.getTargets");
  const { targetId } = targetInfos.find(
    (/** @type {{ type: string }} */ { type }) => type === "page",
  );
  const { sessionId } = await protocol.send("Target.attachToTarget", { targetId, flatten: true });
  /** @param {string} method @param {object} [parameters] */
  const send = (method, parameters) => protocol.send(method, parameters, sessionId);

  /** @type {FloorJob["assets"]} */
  let assets = new Map();
  protocol.on("Fetch.requestPaused", ({ requestId, request }) => {
    const path = request.url.slice(origin.length);
    const asset = assets.get(path);
    const responseHeaders = [
      { name: "content-type", value: asset?.type ?? "text/html; charset=utf-8" },
      { name: "access-control-allow-origin", value: "*" },
      ...(walls ? [{ name: "content-security-policy", value: walls.policy }] : []),
    ];
    const body = asset ? Buffer.from(asset.bytes).toString("base64") : "";
    void send("Fetch.fulfillRequest", { requestId, responseCode: 200, responseHeaders, body });
  });
  await Promise.all([
    send("Fetch.enable", { patterns: [{ urlPattern: "*" }] }),
    send("Page.enable"),
    send("Emulation.setEmulatedMedia", { media: "print" }),
    ...(walls
      ? [
          send("Audits.enable"),
          send("Log.enable"),
          send("Emulation.setScriptExecutionDisabled", { value: true }),
          send("Network.emulateNetworkConditions", offline),
        ]
      : []),
  ]);
  const visited = protocol.next("Page.loadEventFired");
  const { frameId } = await send("Page.navigate", { url: `${origin}/` });
  await visited;

  return {
    /** @param {FloorJob} job @param {number} [times] @returns {Promise<Uint8Array>} the last print */
    async print(job, times = 1) {
      assets = job.assets;
      const loaded = protocol.next("Page.loadEventFired");
      await send("Page.setDocumentContent", { frameId, html: job.html });
      await loaded;
      await send("Runtime.evaluate", {
        expression: "Promise.all([...document.fonts].map((font) => font.load())).then(() => 1)",
        awaitPromise: true,
      });
      for (let left = times; ; left--) {
        const { data } = await send("Page.printToPDF", {
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        const pdf = Buffer.from(data, "base64");
        if (left <= 1) return pdf;
      }
    },
    async close() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    },
  };
}
