import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { CDPSession } from "puppeteer";
import type { Outcome } from "../model/diagnostic.ts";
import { type BrowserOptions, defaultTimeout } from "./browser-options.ts";
import { findBrowser } from "./find-browser.ts";
import { drawSheets } from "./in-page/draw-sheets.ts";
import { launchBrowser } from "./launch-browser.ts";
import { faultProblem, PrintFault, withinTime } from "./print-fault.ts";
import { runInPage } from "./run-in-page.ts";

/** Draws pictures of the pages of PDFs that Briefwright has made. */
export interface Drawer {
  /** A PNG with the first pages beside one another. */
  draw(pdf: Uint8Array): Promise<Outcome<Uint8Array>>;
  close(): Promise<void>;
}

const mostSheets = 24;
const sheetWidth = 300;

/**
 * Starts a browser with a page in which pdf.js runs, as in the preview; the browser that prints
 * cannot show a PDF by itself. The page is not the one behind the fence: script is on. Its
 * network is not, which the browser itself sees to.
 * Problems: those of finding and starting a browser.
 */
export async function openDrawer(options: BrowserOptions): Promise<Outcome<Drawer>> {
  const { value: choice, problems } = await findBrowser(options);
  if (!choice) return { value: undefined, problems };
  const launched = await launchBrowser(choice, options);
  const running = launched.value;
  if (!running) return { value: undefined, problems: launched.problems };
  const { browser, ended, close } = running;
  const timeout = options.timeout ?? defaultTimeout;
  const open = async (): Promise<CDPSession> => {
    const session = await (await browser.newPage()).createCDPSession();
    await loadDrawing(session);
    return session;
  };
  try {
    const session = await withinTime(open(), timeout, [ended]);
    return { value: { draw: (pdf) => draw(session, pdf), close }, problems: [] };
  } catch (error) {
    await close();
    return failed(error);
  }

  async function draw(session: CDPSession, pdf: Uint8Array): Promise<Outcome<Uint8Array>> {
    const text = Buffer.from(pdf).toString("base64");
    try {
      const work = runInPage(session, drawSheets, text, mostSheets, sheetWidth);
      const picture = await withinTime(work, timeout, [ended]);
      return { value: Buffer.from(picture, "base64"), problems: [] };
    } catch (error) {
      return failed(error);
    }
  }
}

/** Gives pdf.js to the page, as a module that was not loaded from anywhere. */
async function loadDrawing(session: CDPSession): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve("unpdf"));
  const source = await readFile(join(folder, "pdfjs.mjs"), "utf8");
  const blob = `new Blob([${JSON.stringify(source)}], { type: "text/javascript" })`;
  const { exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: `import(URL.createObjectURL(${blob})).then((pdfjs) => { globalThis.pdfjs = pdfjs; })`,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(`pdf.js cannot be loaded: ${exceptionDetails.text}`);
}

function failed(error: unknown): Outcome<never> {
  if (!(error instanceof PrintFault)) throw error;
  return { value: undefined, problems: [faultProblem(error)] };
}
