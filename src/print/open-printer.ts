import type { Outcome } from "../model/diagnostic.ts";
import type { BrowserOptions } from "./browser-options.ts";
import { findBrowser } from "./find-browser.ts";
import { openPress, type Press } from "./press.ts";
import { faultProblem, PrintFault } from "./print-fault.ts";
import type { PrintedPage, Printer, PrintJob } from "./print-job.ts";
import { wantOfSpace } from "./temporary-folder.ts";

/**
 * Finds and starts a browser and keeps it until `close` is called, which has to be
 * done however the work ends.
 * Problems: those of `findBrowser` and of starting it (`browser-launch-failed`,
 * `browser-too-old`, `sandbox-unavailable`).
 * @throws the signal's reason, if it is aborted while a browser starts
 */
export async function openPrinter(options: BrowserOptions): Promise<Outcome<Printer>> {
  const found = await findBrowser(options);
  options.signal?.throwIfAborted();
  const choice = found.value;
  if (choice === undefined) return { value: undefined, problems: found.problems };

  const presses = new Set<Promise<Outcome<Press>>>();
  let current: Promise<Outcome<Press>> | undefined;
  let closed = false;
  const usePress = (): Promise<Outcome<Press>> => {
    if (closed) throw new Error("The printer is closed.");
    current ??= start();
    return current;
  };
  const start = (): Promise<Outcome<Press>> => {
    const began = performance.now();
    const starting = openPress(choice, options);
    presses.add(starting);
    const forget = (): void => {
      presses.delete(starting);
      if (current === starting) current = undefined;
    };
    starting.then(({ value }) => {
      // The machine may get better, and another job is worth another try; but not each of a
      // hundred jobs the half minute that a browser takes which does not answer.
      if (!value) setTimeout(forget, performance.now() - began).unref();
    }, forget);
    return starting;
  };
  const close = async (): Promise<void> => {
    closed = true;
    const opened = await Promise.allSettled(presses);
    await Promise.all(
      opened.map((press) =>
        press.status === "fulfilled" ? press.value.value?.close() : undefined,
      ),
    );
  };

  /** Whatever went wrong in a press, no other job is to suffer from it. */
  const replace = (press: Press, using: Promise<Outcome<Press>>): void => {
    press.retire();
    // Several jobs may report the same one.
    if (current === using) current = undefined;
  };

  const print = async (
    job: PrintJob,
    signal: AbortSignal | undefined,
    triesLeft: number,
  ): Promise<Outcome<PrintedPage>> => {
    signal?.throwIfAborted();
    const using = usePress();
    const { value: press, problems } = await using;
    if (press === undefined) return { value: undefined, problems };
    try {
      return await press.print(job, signal);
    } catch (error) {
      if (!(error instanceof PrintFault) || closed) throw error;
      replace(press, using);
      // A document that takes too long would do so again.
      if (error.kind === "crash" && triesLeft > 0) return print(job, signal, triesLeft - 1);
      // On a full disk it crashes, or answers no more.
      const want = error.kind === "memory" ? undefined : await wantOfSpace();
      return { value: undefined, problems: [want ?? faultProblem(error)] };
    }
  };

  const opened = await usePress();
  if (opened.value === undefined) return { value: undefined, problems: opened.problems };
  const { facts } = opened.value;
  return { value: { facts, print: (job, signal) => print(job, signal, 1), close }, problems: [] };
}
