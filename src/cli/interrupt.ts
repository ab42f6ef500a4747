import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** How the process was asked to end. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** 130 and its kin; undefined if nobody asked. */
  readonly exitCode: () => number | undefined;
}

/**
 * Turns Ctrl-C and its kin into an aborted AbortSignal, so that everything is tidied up before
 * the process ends. Who asks again does not want to wait, and is obeyed at once.
 */
export function watchInterruptions(): Interruption {
  const controller = new AbortController();
  let exitCode: number | undefined;
  for (const name of signals) {
    process.on(name, () => {
      if (exitCode !== undefined) process.exit(exitCode);
      exitCode = 128 + constants.signals[name];
      controller.abort(new Error(`interrupted by ${name}`));
    });
  }
  return { signal: controller.signal, exitCode: () => exitCode };
}
