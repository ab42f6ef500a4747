/** Jobs by name, of which only the latest counts. */
export interface WorkQueue<Job> {
  /** Adds a job. One of the same name that waits is replaced, one under way is dropped. */
  put(name: string, job: Job): void;
  /** The job of this name is not wanted any more. */
  drop(name: string): void;
  /** Drops all jobs, and waits until none is under way. */
  close(): Promise<void>;
}

interface QueueOptions<Job> {
  /** Jobs under way at the same time. */
  readonly limit: number;
  readonly work: (name: string, job: Job, signal: AbortSignal) => Promise<void>;
  /** The name of the job that is waited for most, if there is one. */
  readonly first: () => string | undefined;
  /** Takes what a job throws that has not been dropped. */
  readonly onFault: (error: unknown) => void;
}

export function openWorkQueue<Job>(options: QueueOptions<Job>): WorkQueue<Job> {
  const { limit, work, first, onFault } = options;
  const waiting = new Map<string, Job>();
  const running = new Map<string, AbortController>();
  const runs = new Set<Promise<void>>();
  let closed = false;

  const next = (): string | undefined => {
    const free = [...waiting.keys()].filter((name) => !running.has(name));
    const preferred = first();
    return preferred !== undefined && free.includes(preferred) ? preferred : free[0];
  };
  const advance = (): void => {
    while (!closed && running.size < limit) {
      const name = next();
      const job = name === undefined ? undefined : waiting.get(name);
      if (name === undefined || job === undefined) return;
      waiting.delete(name);
      const run = start(name, job);
      runs.add(run);
      void run.then(() => runs.delete(run));
    }
  };
  const start = async (name: string, job: Job): Promise<void> => {
    const controller = new AbortController();
    running.set(name, controller);
    try {
      await work(name, job, controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) onFault(error);
    }
    running.delete(name);
    advance();
  };
  const drop = (name: string): void => {
    waiting.delete(name);
    running.get(name)?.abort(new Error("outdated"));
  };
  return {
    put(name, job) {
      drop(name);
      waiting.set(name, job);
      advance();
    },
    drop,
    async close() {
      closed = true;
      for (const name of [...waiting.keys(), ...running.keys()]) drop(name);
      await Promise.all(runs);
    },
  };
}
