import type { CDPSession, Target } from "puppeteer";
import type { Outcome } from "../model/diagnostic.ts";
import { documentProblems } from "./document-problems.ts";
import { documentAddress, type Fence, openFence } from "./fence.ts";
import { markElements } from "./in-page/mark-elements.ts";
import { settleDocument } from "./in-page/settle-document.ts";
import { numberPages } from "./number-pages.ts";
import { mayKeep } from "./page-memory.ts";
import { PrintFault } from "./print-fault.ts";
import type { PrintedPage, PrintJob } from "./print-job.ts";
import { printToPdf } from "./print-to-pdf.ts";
import { runInPage } from "./run-in-page.ts";
import { openSurvey, type Survey } from "./survey-layout.ts";

/** A fenced page that prints one document after another. */
export interface PrintPage {
  /** @throws PrintFault or Puppeteer's errors; the page is then of no further use */
  print(job: PrintJob): Promise<Outcome<PrintedPage>>;
  /** Resolves, with the reason, when the page has crashed or gone. */
  readonly lost: Promise<string>;
  close(): Promise<void>;
}

const offline = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/** Fences a page in and takes it to the address where documents are set into it. */
export async function openPage(target: Target): Promise<PrintPage> {
  const session = await target.createCDPSession();
  const lost = new Promise<string>((resolve) => {
    // A page that crashes leaves every command to it without an answer.
    session.once("Inspector.targetCrashed", () => resolve("the page crashed"));
    session.once("Inspector.detached", ({ reason }) => resolve(`the page is gone: ${reason}`));
  });
  const { fence, frameId } = await unlessLost(prepare(session), lost);
  const survey = openSurvey(session);
  return {
    lost,
    async print(job) {
      if (!mayKeep(fence.served, job.assets)) await forget(session, fence);
      fence.assets = job.assets;
      fence.refused.clear();
      return printDocument({ session, fence, frameId, survey }, job);
    },
    async close() {
      await session.send("Page.close");
    },
  };
}

interface OpenPage {
  readonly session: CDPSession;
  readonly fence: Fence;
  readonly frameId: string;
  readonly survey: Survey;
}

/** @returns the fence, and the id of the page's frame, which it keeps */
async function prepare(session: CDPSession): Promise<Pick<OpenPage, "fence" | "frameId">> {
  const fence = await openFence(session);
  await Promise.all([
    session.send("Page.enable"),
    session.send("Emulation.setScriptExecutionDisabled", { value: true }),
    // What the fence answers comes from memory; there is no network behind it.
    session.send("Network.emulateNetworkConditions", offline),
    // Fonts and images that only the print styles use shall load before the print.
    session.send("Emulation.setEmulatedMedia", { media: "print" }),
  ]);
  return { fence, frameId: await visit(session) };
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
  { session, fence, frameId, survey }: OpenPage,
  { html, pagesOf }: PrintJob,
): Promise<Outcome<PrintedPage>> {
  // All at once: a page has to be marked before it is laid out, since a change of language
  // would have all of it laid out again; and to wait for an answer takes time too.
  const [, , , settled] = await Promise.all([
    onceLoaded(session),
    // Several times faster than to navigate, and the page keeps its policy and its fonts.
    session.send("Page.setDocumentContent", { frameId, html }),
    runInPage(session, markElements),
    runInPage(session, settleDocument),
  ]);
  const { layout, facts } = await survey();
  const refers = pagesOf !== undefined && mayRefer(html);
  const printed = refers
    ? await numberPages(session, pagesOf)
    : { pdf: await printToPdf(session), facts, problems: [] };
  const { frameTree } = await session.send("Page.getFrameTree");
  const { url } = frameTree.frame;
  if (url !== documentAddress) throw new PrintFault("crash", `the page went to ${url}`);
  return {
    value: { pdf: printed.pdf, page: { ...printed.facts, layout } },
    problems: [...documentProblems(fence.refused, settled), ...printed.problems],
  };
}

/** Whether a document may refer to a page: the shared styles name the attribute as well. */
const mayRefer = (html: string): boolean => /data-page-of(?!\])/i.test(html);

/** Empties the page's memory of what it was served. */
async function forget(session: CDPSession, fence: Fence): Promise<void> {
  // Fonts live as long as the window that used them, images until they are evicted.
  await visit(session);
  await Promise.all(
    [true, false].map((cacheDisabled) =>
      session.send("Network.setCacheDisabled", { cacheDisabled }),
    ),
  );
  fence.served.clear();
}

/** @returns the id of its frame, which it keeps */
async function visit(session: CDPSession): Promise<string> {
  const loaded = onceLoaded(session);
  const { errorText, frameId } = await session.send("Page.navigate", { url: documentAddress });
  if (errorText) throw new PrintFault("crash", `the page did not open: ${errorText}`);
  await loaded;
  return frameId;
}

// Comes after images and style sheets, also for a document that is set into the page.
function onceLoaded(session: CDPSession): Promise<unknown> {
  return new Promise((resolve) => {
    session.once("Page.loadEventFired", resolve);
  });
}
