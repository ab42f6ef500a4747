import { setTimeout as delay } from "node:timers/promises";
import { type Browser, connect } from "puppeteer";
import { childEnvironment } from "../../src/print/child-environment.ts";
import { chromiumFlags } from "../../src/print/chromium-flags.ts";
import type { BrowserChoice } from "../../src/print/index.ts";
import { makeJobFolder } from "../../src/print/job-folder.ts";
import { startProcess } from "../../src/print/start-process.ts";

/*
 * A browser whose pages nobody fences in: script runs, and every request goes where it wants to.
 * Started bare, it shows that the traps catch; started with the flags of the product, that the
 * flags alone hold. This is code of the tests, and the product has no switch for it.
 */

/** What a page may do before it is looked at no more, ms. */
const patience = 1200;

const bareFlags = (profile: string): string[] => [
  "--headless=new",
  "--remote-debugging-pipe",
  `--user-data-dir=${profile}`,
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-popup-blocking",
  // Nobody but the traps is to hear of it.
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
  "about:blank",
];

/** Where a document lies for its page: a secure context, from which more is allowed. */
export const openAddress = "http://127.0.0.1:9/";

/** A document may take its browser down; the others are then shown in a new one. */
const mostBrowsers = 20;

/**
 * Shows each document in a page of its own and prints it.
 * @returns how many came to be printed
 */
export async function showUnfenced(
  choice: BrowserChoice,
  launch: "bare" | "flags",
  documents: readonly string[],
): Promise<number> {
  const waiting = [...documents];
  let printed = 0;
  const work = async (browser: Browser): Promise<void> => {
    while (browser.connected) {
      const html = waiting.shift();
      if (html === undefined) return;
      if (await show(browser, html).catch(() => false)) printed++;
    }
  };
  for (let browsers = 0; waiting.length > 0 && browsers < mostBrowsers; browsers++) {
    await withBrowser(choice, launch, (browser) =>
      Promise.all(Array.from({ length: 8 }, () => work(browser))),
    );
  }
  return printed;
}

async function withBrowser(
  choice: BrowserChoice,
  launch: "bare" | "flags",
  work: (browser: Browser) => Promise<unknown>,
): Promise<void> {
  const job = await makeJobFolder(choice.fontFolder);
  const { profile } = job;
  const sandbox = process.getuid?.() !== 0;
  const started = startProcess({
    path: choice.path,
    flags: launch === "bare" ? bareFlags(profile) : chromiumFlags({ profile, sandbox }),
    environment: childEnvironment(process.env, job, choice.libraryFolder),
    folder: job.root,
  });
  try {
    const browser = await connect({ transport: started.transport, defaultViewport: null });
    await work(browser);
    void browser.close().catch(() => undefined);
  } finally {
    await started.end(1500);
  }
}

async function show(browser: Browser, html: string): Promise<boolean> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  session.on("Fetch.requestPaused", ({ requestId, request }) => {
    const isDocument = request.url === openAddress;
    const answer = isDocument
      ? session.send("Fetch.fulfillRequest", {
          requestId,
          responseCode: 200,
          responseHeaders: [{ name: "content-type", value: "text/html; charset=utf-8" }],
          body: Buffer.from(html).toString("base64"),
        })
      : session.send("Fetch.continueRequest", { requestId });
    answer.catch(() => undefined);
  });
  await session.send("Fetch.enable", { patterns: [{ urlPattern: openAddress }] });
  const loaded = session.send("Page.navigate", { url: openAddress }).catch(() => undefined);
  await Promise.race([loaded, delay(patience)]);
  await delay(patience);
  // What is only wanted on paper is asked for now.
  const printing = session.send("Page.printToPDF", { printBackground: true });
  const done = await Promise.race([
    printing.then(
      () => true,
      () => false,
    ),
    delay(5000, false),
  ]);
  await delay(300);
  void page.close().catch(() => undefined);
  return done;
}
