import type { CDPSession, Target } from "puppeteer";
import type { Assets } from "../model/asset.ts";
import type { Outcome } from "../model/diagnostic.ts";
import { documentProblems } from "./document-problems.ts";
import { documentAddress, type Fence, findAsset, openFence } from "./fence.ts";
import { collectFacts } from "./in-page/collect-facts.ts";
import { markElements } from "./in-page/mark-elements.ts";
import { settleDocument } from "./in-page/settle-document.ts";
import { numberPages } from "./number-pages.ts";
import { PrintFault } from "./print-fault.ts";
import type { PrintedPage, PrintJob } from "./print-job.ts";
import { runInPage } from "./run-in-page.ts";
import { openSurvey } from "./survey-layout.ts";

/** A fenced page that prints one document after another. */
export interface PrintPage {
  /** @throws PrintFault or Puppeteer's errors; the page is then of no further use */
  print(job: PrintJob): Promise<Outcome<PrintedPage>>;
  /** Resolves, with the reason, when the page has crashed or gone. */
  readonly lost: Promise<string>;
  close(): Promise<void>;
}

/** Fences a page in and takes it to the address where documents are set into it. */
export async function openPage(target: Target): Promise<PrintPage> {
  const session = await target.createCDPSession();
  const lost = new Promise<string>((resolve) => {
    // A page that crashes leaves every command to it without an answer.
    session.once("Inspector.targetCrashed", () => resolve("the page crashed"));
    session.once("Inspector.detached", ({ reason }) => resolve(`the page is gone: ${reason}`));
  });
  const fence = await unlessLost(prepare(session), lost);
  const survey = openSurvey(session);
  return {
    lost,
    async print(job) {
      if (!isSubset(fence.served, job.assets)) await forget(session, fence);
      fence.assets = job.assets;
      fence.refused.clear();
      return printDocument(session, fence, survey, job);
    },
    async close() {
      await session.send("Page.close");
    },
  };
}

async function prepare(session: CDPSession): Promise<Fence> {
  const fence = await openFence(session);
  await Promise.all([
    session.send("Page.enable"),
    session.send("Emulation.setScriptExecutionDisabled", { value: true }),
    // Fonts and images that only the print styles use shall load before the print.
    session.send("Emulation.setEmulatedMedia", { media: "print" }),
  ]);
  await visit(session);
  return fence;
}

/** A page that is lost while it is opened answers nothing any more. */
async function unlessLost<T>(work: Promise<T>, lost: Promise<string>): Promise<T> {
  work.catch(() => undefined);
  const failure = lost.then((reason): never => {
    throw new PrintFault("crash", reason);
  });
  failure.catch(() => undefined);
  return Promise.race([work, failure]);
}

async function printDocument(
  session: CDPSession,
  fence: Fence,
  survey: ReturnType<typeof openSurvey>,
  { html, pagesOf }: PrintJob,
): Promise<Outcome<PrintedPage>> {
  const { frameTree } = await session.send("Page.getFrameTree");
  const loaded = onceLoaded(session);
  // Several times faster than to navigate, and the page keeps its policy and its fonts.
  await session.send("Page.setDocumentContent", { frameId: frameTree.frame.id, html });
  await loaded;
  const settled = await runInPage(session, settleDocument);
  await runInPage(session, markElements);
  const layout = await survey();
  const printed = await numberPages(session, () => printToPdf(session), pagesOf);
  const facts = await runInPage(session, collectFacts);
  const after = await session.send("Page.getFrameTree");
  const { url } = after.frameTree.frame;
  if (url !== documentAddress) throw new PrintFault("crash", `the page went to ${url}`);
  return {
    value: { pdf: printed.pdf, page: { ...facts, layout } },
    problems: [...documentProblems(fence.refused, settled), ...printed.problems],
  };
}

async function printToPdf(session: CDPSession): Promise<Uint8Array> {
  const { data } = await session.send("Page.printToPDF", {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  const bytes = new Uint8Array(Buffer.from(data, "base64"));
  if (!isWholePdf(bytes)) throw new PrintFault("crash", "what it printed is not a whole PDF");
  return bytes;
}

/**
 * Whether all that the page may still have in memory belongs to the next job too. If
 * so it need not be loaded again; if not it must not be seen.
 */
function isSubset(served: Fence["served"], assets: Assets): boolean {
  return [...served].every(([path, asset]) => {
    const next = findAsset(assets, path);
    if (next === undefined || next.type !== asset.type) return false;
    return next.bytes === asset.bytes || Buffer.compare(next.bytes, asset.bytes) === 0;
  });
}

/** Empties the page's memory of what it was served. */
async function forget(session: CDPSession, fence: Fence): Promise<void> {
  // Fonts live as long as the window that used them, images until they are evicted.
  await visit(session);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Network.setCacheDisabled", { cacheDisabled: false });
  fence.served.clear();
}

async function visit(session: CDPSession): Promise<void> {
  const loaded = onceLoaded(session);
  const { errorText } = await session.send("Page.navigate", { url: documentAddress });
  if (errorText) throw new PrintFault("crash", `the page did not open: ${errorText}`);
  await loaded;
}

// Comes after images and style sheets, also for a document that is set into the page.
function onceLoaded(session: CDPSession): Promise<unknown> {
  return new Promise((resolve) => {
    session.once("Page.loadEventFired", resolve);
  });
}

function isWholePdf(bytes: Uint8Array): boolean {
  const text = (from: number, to?: number) =>
    Buffer.from(bytes.subarray(from, to)).toString("latin1");
  return text(0, 5) === "%PDF-" && text(-8).trimEnd().endsWith("%%EOF");
}
