import { availableParallelism } from "node:os";
import type { Target } from "puppeteer";
import type { Outcome } from "../model/diagnostic.ts";
import {
  type BrowserChoice,
  type BrowserFacts,
  type BrowserOptions,
  defaultMegabytes,
  defaultTimeout,
} from "./browser-options.ts";
import { launchBrowser } from "./launch-browser.ts";
import { launchFailure } from "./launch-failure.ts";
import { openPagePool } from "./page-pool.ts";
import { PrintFault, withinTime } from "./print-fault.ts";
import type { PrintedPage, PrintJob } from "./print-job.ts";
import { openPage } from "./print-page.ts";
import { wantOfSpace } from "./temporary-folder.ts";
import { watchMemory } from "./watch-memory.ts";

/** One running browser and its pages. One in which something went wrong is replaced. */
export interface Press {
  readonly facts: BrowserFacts;
  /** @throws PrintFault, or the signal's reason */
  print(job: PrintJob, signal?: AbortSignal): Promise<Outcome<PrintedPage>>;
  /** Ends it as soon as the jobs under way are done. */
  retire(): void;
  /** Ends it now, or waits for its end. */
  close(): Promise<void>;
}

/**
 * Starts a browser and opens its first page. Problems: those of starting it.
 * @throws the signal's reason
 */
export async function openPress(
  choice: BrowserChoice,
  options: BrowserOptions,
): Promise<Outcome<Press>> {
  const began = performance.now();
  const opened = await startPress(choice, options);
  const isQuick = performance.now() - began < (options.timeout ?? defaultTimeout) / 2;
  const isAccident =
    opened.problems.some(({ rule }) => rule === "browser-launch-failed") &&
    (isQuick || opened.hasAnswered === true);
  // What fails at once, or after it has answered, may be an accident of the moment; what hangs
  // would hang again.
  return isAccident ? startPress(choice, options) : opened;
}

interface Started extends Outcome<Press> {
  /** The browser was there, and its first page was not. */
  readonly hasAnswered?: boolean;
}

async function startPress(choice: BrowserChoice, options: BrowserOptions): Promise<Started> {
  const launched = await launchBrowser(choice, options);
  const running = launched.value;
  if (running === undefined) return { value: undefined, problems: launched.problems };
  const { browser, facts, ended } = running;
  const timeout = options.timeout ?? defaultTimeout;
  // Chromium starts with a page, which saves opening one.
  let first: Target | undefined = browser.targets().find((target) => target.type() === "page");
  const newTarget = async (): Promise<Target> => {
    const target = first;
    first = undefined;
    return target ?? (await browser.newPage()).target();
  };
  const pool = openPagePool(options.pages ?? Math.min(2, availableParallelism()), () =>
    // It takes a tenth of a second; one that has died before it could say so never answers.
    withinTime(newTarget().then(openPage), timeout / 3, [ended], options.signal),
  );
  let jobs = 0;
  let retired = false;
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= running.close();
    return closing;
  };
  try {
    // A browser that cannot open a page is better found out now than at the first job.
    await pool.withPage(async () => undefined);
  } catch (error) {
    await close();
    options.signal?.throwIfAborted();
    const want = await wantOfSpace();
    const problem =
      want ?? launchFailure(choice.path, (error as Error).message, running.complaints());
    return { value: undefined, problems: [problem], hasAnswered: true };
  }
  const memory = watchMemory(running.pid);
  const press: Press = {
    facts,
    async print(job, signal) {
      jobs += 1;
      const { documentSeconds = timeout / 1000, browserMegabytes = defaultMegabytes } =
        job.limits ?? {};
      const stopWatching = memory.begin(browserMegabytes);
      try {
        return await pool.withPage((page) => {
          signal?.throwIfAborted();
          const lost = [ended, page.lost];
          return withinTime(page.print(job), documentSeconds * 1000, lost, signal);
        });
      } catch (error) {
        const megabytes = memory.exceeded();
        if (megabytes === undefined || !(error instanceof PrintFault)) throw error;
        const found = `${megabytes} MB, and ${browserMegabytes} are allowed`;
        throw new PrintFault("memory", found);
      } finally {
        stopWatching();
        jobs -= 1;
        if (retired && jobs === 0) void close();
      }
    },
    retire() {
      retired = true;
      if (jobs === 0) void close();
    },
    close,
  };
  return { value: press, problems: [] };
}
