/** Work that is done again whenever something has changed. */
export interface Loop {
  /** Has it done again. A run under way is told by its signal that it is outdated. */
  again(): void;
  /** Ends the run under way and waits for it; there is no other. */
  end(): Promise<void>;
}

/**
 * Runs `work` again and again on demand, never twice at a time. However often it is asked for
 * meanwhile, one run follows, which sees the latest state.
 * @param onFault takes what a run throws that is not outdated; the loop then stands still
 */
export function latestWins(
  work: (signal: AbortSignal) => Promise<void>,
  onFault: (error: unknown) => void,
): Loop {
  let current = new AbortController();
  let wanted = false;
  let ended = false;
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    while (wanted && !ended) {
      wanted = false;
      current = new AbortController();
      const { signal } = current;
      try {
        await work(signal);
      } catch (error) {
        // Whatever breaks in a run that is outdated breaks because of that.
        if (signal.aborted) continue;
        ended = true;
        onFault(error);
      }
    }
    running = undefined;
  };
  return {
    again() {
      if (ended) return;
      wanted = true;
      current.abort(new Error("outdated"));
      running ??= run();
    },
    async end() {
      ended = true;
      current.abort(new Error("ended"));
      await running;
    },
  };
}
