import { setImmediate } from "node:timers/promises";
import type { Problem } from "./model/diagnostic.ts";
import { raise } from "./model/limits.ts";
import type { Pause } from "./model/pause.ts";

/** When a run must be over, as a signal beside that of the caller. */
export interface Deadline {
  /** Aborted at the deadline, or when the caller wants an end. */
  readonly signal: AbortSignal;
  /** Sets it, in seconds from the start. */
  readonly set: (seconds: number) => void;
  /** Throws the signal's reason when it is time, now and then after a turn of the event loop. */
  readonly pause: Pause;
  /** Whether what was thrown is the deadline itself. */
  readonly isReason: (error: unknown) => boolean;
  /** What is said of it. `undone` is a clause: what has not been done. */
  readonly problem: (undone: string) => Problem;
  readonly stop: () => void;
}

/** For how long work goes on before it looks up, ms: a turn of the event loop costs a little. */
const stretch = 50;

/** Starts the clock of a run. Until it is set nothing is ever too late. */
export function startDeadline(asked?: AbortSignal | undefined): Deadline {
  const began = performance.now();
  const over = new AbortController();
  const signal = asked ? AbortSignal.any([asked, over.signal]) : over.signal;
  const reason = new Error("The time of the run is over.");
  let allowed = Number.POSITIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let looked = began;
  return {
    signal,
    set(seconds) {
      allowed = seconds;
      clearTimeout(timer);
      const left = seconds * 1000 - (performance.now() - began);
      timer = setTimeout(() => over.abort(reason), Math.max(0, left));
      timer.unref();
    },
    async pause() {
      if (performance.now() - looked > stretch) {
        await setImmediate();
        looked = performance.now();
      }
      // Where work has kept the event loop, its timer is late.
      if (performance.now() - began > allowed * 1000) over.abort(reason);
      signal.throwIfAborted();
    },
    isReason: (error) => error === reason,
    problem: (undone) => ({
      rule: "run-too-long",
      message: `The run has taken ${allowed} seconds, and ${undone}.`,
      hint: `Take fewer editions at a time, for example with --shard, or ${raise("runSeconds")}.`,
    }),
    stop: () => clearTimeout(timer),
  };
}
