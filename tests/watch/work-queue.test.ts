import { describe, expect, it, vi } from "vitest";
import { openWorkQueue } from "../../src/watch/work-queue.ts";

const noFault = (error: unknown): void => {
  throw error;
};

/** A queue whose jobs end when they are told to. */
function heldQueue({ limit = 1, first = () => undefined as string | undefined } = {}) {
  const started: string[] = [];
  const releases = new Map<string, () => void>();
  const signals = new Map<string, AbortSignal>();
  const queue = openWorkQueue<string>({
    limit,
    first,
    onFault: noFault,
    work: (name, job, signal) => {
      started.push(`${name} ${job}`);
      signals.set(`${name} ${job}`, signal);
      return new Promise((resolve) => {
        releases.set(`${name} ${job}`, resolve);
        signal.addEventListener("abort", () => resolve());
      });
    },
  });
  return { queue, started, signals, end: (run: string) => releases.get(run)?.() };
}

describe("a queue of work", () => {
  it("does at most so many jobs at a time, in the order in which they came", async () => {
    const { queue, started, end } = heldQueue({ limit: 2 });
    for (const name of ["a", "b", "c"]) queue.put(name, "1");
    expect(started).toEqual(["a 1", "b 1"]);
    end("a 1");
    await vi.waitFor(() => expect(started).toEqual(["a 1", "b 1", "c 1"]));
    await queue.close();
  });

  it("does first what is waited for most", async () => {
    const { queue, started, end } = heldQueue({ first: () => "c" });
    for (const name of ["a", "b", "c"]) queue.put(name, "1");
    end("a 1");
    await vi.waitFor(() => expect(started).toEqual(["a 1", "c 1"]));
    await queue.close();
  });

  it("does of one name only the latest job that waits", async () => {
    const { queue, started, end } = heldQueue();
    queue.put("a", "1");
    queue.put("b", "1");
    queue.put("b", "2");
    end("a 1");
    await vi.waitFor(() => expect(started).toEqual(["a 1", "b 2"]));
    await queue.close();
  });

  it("drops a job under way when a later one of its name comes", async () => {
    const { queue, started, signals } = heldQueue();
    queue.put("a", "1");
    queue.put("a", "2");
    expect(signals.get("a 1")?.aborted).toBe(true);
    await vi.waitFor(() => expect(started).toEqual(["a 1", "a 2"]));
    expect(signals.get("a 2")?.aborted).toBe(false);
    await queue.close();
  });

  it("drops all jobs when it is closed", async () => {
    const { queue, started, signals } = heldQueue();
    queue.put("a", "1");
    queue.put("b", "1");
    await queue.close();
    expect(signals.get("a 1")?.aborted).toBe(true);
    expect(started).toEqual(["a 1"]);
  });

  it("hands over what a job throws, unless it was dropped", async () => {
    const faults: unknown[] = [];
    const queue = openWorkQueue<Error>({
      limit: 1,
      first: () => undefined,
      onFault: (error) => faults.push(error),
      work: async (_name, job, signal) => {
        if (job.message === "dropped")
          await new Promise((resolve) => signal.addEventListener("abort", resolve));
        throw job;
      },
    });
    queue.put("a", new Error("dropped"));
    queue.put("a", new Error("a bug"));
    await vi.waitFor(() => expect(faults.map(String)).toEqual(["Error: a bug"]));
    await queue.close();
  });
});
