import type { Browser } from "puppeteer";
import type { Outcome, Problem } from "../model/diagnostic.ts";
import {
  type BrowserChoice,
  type BrowserFacts,
  type BrowserOptions,
  defaultTimeout,
  oldestMajor,
} from "./browser-options.ts";
import { childEnvironment } from "./child-environment.ts";
import { chromiumFlags } from "./chromium-flags.ts";
import { type JobFolder, makeJobFolder } from "./job-folder.ts";
import { isSandboxFailure, launchFailure } from "./launch-failure.ts";
import { removeFolder } from "./owned-folder.ts";
import { PrintFault, withinTime } from "./print-fault.ts";
import { type BrowserProcess, startProcess } from "./start-process.ts";
import { TemporaryFolderFault, wantOfSpace, wantOfSpaceToStart } from "./temporary-folder.ts";

/** A browser that answers. */
export interface RunningBrowser {
  readonly facts: BrowserFacts;
  readonly browser: Browser;
  /** Of its process and of the group that belongs to it. */
  readonly pid: number | undefined;
  /** Resolves, with the reason, when the process is gone. */
  readonly ended: Promise<string>;
  /** The last lines that it wrote to stderr. */
  complaints(): string;
  /** Ends it, asking first; leaves no process and no folder. */
  close(): Promise<void>;
}

// How long a browser may take to end when asked to, ms. It takes 50 to 150.
const patience = 1500;

/**
 * Starts a browser, with its sandbox if that is possible.
 * Problems: `browser-launch-failed`, `browser-too-old`, `sandbox-unavailable`.
 * @throws the signal's reason
 */
export async function launchBrowser(
  choice: BrowserChoice,
  options: BrowserOptions,
): Promise<Outcome<RunningBrowser>> {
  // Chromium refuses to start its sandbox for root.
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  let reason = asRoot ? "running as root" : undefined;
  if (reason === undefined) {
    const attempt = await attemptLaunch(choice, options);
    if (!attempt.sandboxFailed) return attempt.outcome;
    reason = "the system does not let it start";
  }
  if (options.requireSandbox) return failed(sandboxUnavailable(reason));
  return (await attemptLaunch(choice, options, reason)).outcome;
}

interface Attempt {
  readonly outcome: Outcome<RunningBrowser>;
  readonly sandboxFailed: boolean;
}

async function attemptLaunch(
  choice: BrowserChoice,
  options: BrowserOptions,
  sandboxReason?: string,
): Promise<Attempt> {
  const timeout = options.timeout ?? defaultTimeout;
  let job: JobFolder | undefined;
  let started: BrowserProcess | undefined;
  try {
    job = await makeJobFolder(choice.fontFolder);
    // Not before that: what killed runs have left in it is swept up by then.
    const want = await wantOfSpaceToStart();
    if (want) {
      await removeFolder(job.root);
      return answer(failed(want));
    }
    started = startProcess({
      path: choice.path,
      flags: chromiumFlags({ profile: job.profile, sandbox: sandboxReason === undefined }),
      environment: childEnvironment(options.environment, job, choice.libraryFolder),
      folder: job.root,
    });
    const { ended } = started;
    const browser = await withinTime(connect(started), timeout, [ended], options.signal);
    const product = await withinTime(browser.version(), timeout, [ended], options.signal);
    const facts = describe(product, choice, sandboxReason);
    const running = hold(started, browser, facts);
    if (facts.major >= oldestMajor) return answer({ value: running, problems: [] });
    await running.close();
    return answer(failed(tooOld(facts)));
  } catch (error) {
    if (error instanceof TemporaryFolderFault) return answer(failed(error.problem));
    await (started?.end(0) ?? (job && removeFolder(job.root)));
    // The system refused to start it, or it did not answer; anything else is a bug of ours.
    if (!(error instanceof PrintFault || (error as NodeJS.ErrnoException).syscall)) throw error;
    const complaints = started?.complaints() ?? "";
    const sandboxFailed = sandboxReason === undefined && isSandboxFailure(complaints);
    const message = (error as Error).message;
    const want = await wantOfSpace();
    if (want) return answer(failed(want));
    return { outcome: failed(launchFailure(choice.path, message, complaints)), sandboxFailed };
  }
}

async function connect(started: BrowserProcess): Promise<Browser> {
  // Takes as long as the browser's own start, which goes on meanwhile.
  const { connect } = await import("puppeteer");
  const options = {
    transport: started.transport,
    // Whoever waits for an answer has a deadline of his own.
    protocolTimeout: 0,
    defaultViewport: null,
    // What a page does is followed by its fence, over a session of its own.
    networkEnabled: false,
    issuesEnabled: false,
  };
  try {
    return await connect(options);
  } catch (error) {
    // It answers, but not what a browser does.
    throw new PrintFault("crash", (error as Error).message);
  }
}

function hold(started: BrowserProcess, browser: Browser, facts: BrowserFacts): RunningBrowser {
  const { ended, complaints, pid } = started;
  const close = (): Promise<void> => {
    void browser.close().catch(() => undefined);
    return started.end(patience);
  };
  return { facts, browser, pid, ended, complaints, close };
}

function describe(product: string, choice: BrowserChoice, sandboxReason?: string): BrowserFacts {
  const version = product.slice(product.indexOf("/") + 1);
  return {
    product,
    version,
    major: Number.parseInt(version, 10) || 0,
    path: choice.path,
    origin: choice.origin,
    fonts: choice.fontFolder === undefined ? "system" : "bundled",
    sandboxed: sandboxReason === undefined,
    ...(sandboxReason === undefined ? {} : { sandboxReason }),
    passedOver: choice.passedOver,
  };
}

function tooOld({ path, product }: BrowserFacts): Problem {
  return {
    rule: "browser-too-old",
    message: `The browser ${path} is ${product}, and page margins need ${oldestMajor} or newer.`,
    hint: "Update it, or leave out --browser to print with the embedded one.",
  };
}

function sandboxUnavailable(reason: string): Problem {
  return {
    rule: "sandbox-unavailable",
    message: `The browser's sandbox is required and cannot be used: ${reason}.`,
    hint: "Run as another user than root, allow unprivileged user namespaces, or leave out --require-sandbox.",
  };
}

function answer(outcome: Outcome<RunningBrowser>): Attempt {
  return { outcome, sandboxFailed: false };
}

function failed<T>(problem: Problem): Outcome<T> {
  return { value: undefined, problems: [problem] };
}
