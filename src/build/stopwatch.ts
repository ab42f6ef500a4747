/** Notes how long each part of the work took, in whole milliseconds. */
export interface Stopwatch {
  /** Ends a part: the time since the last one ended is added to its name. */
  readonly lap: (part: string) => void;
  readonly laps: Readonly<Record<string, number>>;
}

export function startStopwatch(): Stopwatch {
  const laps: Record<string, number> = {};
  let last = performance.now();
  return {
    laps,
    lap: (part) => {
      const now = performance.now();
      laps[part] = Math.round((laps[part] ?? 0) + now - last);
      last = now;
    },
  };
}
