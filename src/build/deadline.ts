/** When a run must be over, as a signal beside that of the caller. */
export interface Deadline {
  /** Aborted at the deadline, or when the caller wants an end. */
  readonly signal: AbortSignal;
  /** Sets it, in seconds from the start. */
  readonly set: (seconds: number) => void;
  /** Whether what was thrown is the deadline itself. */
  readonly isReason: (error: unknown) => boolean;
  readonly stop: () => void;
}

/** Starts the clock of a run. Until it is set nothing is ever too late. */
export function startDeadline(asked?: AbortSignal | undefined): Deadline {
  const began = performance.now();
  const over = new AbortController();
  const reason = new Error("The time of the run is over.");
  let timer: NodeJS.Timeout | undefined;
  return {
    signal: asked ? AbortSignal.any([asked, over.signal]) : over.signal,
    set(seconds) {
      const left = seconds * 1000 - (performance.now() - began);
      timer = setTimeout(() => over.abort(reason), Math.max(0, left));
      timer.unref();
    },
    isReason: (error) => error === reason,
    stop: () => clearTimeout(timer),
  };
}
