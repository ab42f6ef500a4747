import { constants } from "node:os";
import { isAllSaid } from "./watch-outputs.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** For how long an interrupted run goes on to hand out what it has printed, ms. */
const patience = 1000;

/** Between two looks at whether all has been handed out, ms. */
const betweenLooks = 100;

/** How the process was asked to end. */
export interface Interruption {
  readonly signal: AbortSignal;
  /**
   * The work is done, with an exit code of its own. All that is left is to hand out what was
   * printed, which may never end: a pipe can be full, with nobody who reads it.
   */
  readonly finish: (exitCode: number) => void;
}

/**
 * Turns Ctrl-C and its kin into an aborted AbortSignal, so that everything is tidied up before
 * the process ends, with exit code 130 and its kin. Who asks again does not want to wait, and is
 * obeyed at once; so is who asks when there is nothing left to tidy up.
 */
export function watchInterruptions(): Interruption {
  const controller = new AbortController();
  let asked: number | undefined;
  let isFinished = false;
  for (const name of signals) {
    process.on(name, () => {
      const isAgain = asked !== undefined;
      asked ??= 128 + constants.signals[name];
      if (isAgain || isFinished) process.exit(asked);
      controller.abort(new Error(`interrupted by ${name}`));
    });
  }
  return {
    signal: controller.signal,
    finish(exitCode) {
      isFinished = true;
      process.exitCode = asked ?? exitCode;
      if (asked !== undefined) setTimeout(() => process.exit(), patience).unref();
      // A clock may still run for a browser that has long been given up.
      setInterval(() => isAllSaid() && process.exit(), betweenLooks).unref();
    },
  };
}
