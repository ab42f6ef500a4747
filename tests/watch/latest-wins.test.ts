import { describe, expect, it, vi } from "vitest";
import { latestWins } from "../../src/watch/latest-wins.ts";

const noFault = (error: unknown): void => {
  throw error;
};

/** Work that ends when it is told to, and remembers its signals. */
function heldWork() {
  const signals: AbortSignal[] = [];
  const releases: (() => void)[] = [];
  const work = (signal: AbortSignal): Promise<void> => {
    signals.push(signal);
    return new Promise((resolve) => releases.push(resolve));
  };
  return { signals, work, release: (run: number) => releases[run]?.() };
}

describe("a loop", () => {
  it("runs once more, however often it is asked while it runs", async () => {
    const { signals, work, release } = heldWork();
    const loop = latestWins(work, noFault);
    loop.again();
    loop.again();
    loop.again();
    release(0);
    await vi.waitFor(() => expect(signals).toHaveLength(2));
    release(1);
    await loop.end();
    expect(signals).toHaveLength(2);
  });

  it("tells the run under way that it is outdated, and only that", async () => {
    const { signals, work, release } = heldWork();
    const loop = latestWins(work, noFault);
    loop.again();
    expect(signals[0]?.aborted).toBe(false);
    loop.again();
    expect(signals[0]?.aborted).toBe(true);
    release(0);
    await vi.waitFor(() => expect(signals[1]?.aborted).toBe(false));
    release(1);
    await loop.end();
  });

  it("takes no notice of what breaks in an outdated run", async () => {
    const faults: unknown[] = [];
    let runs = 0;
    const loop = latestWins(
      async (signal) => {
        runs += 1;
        if (runs > 1) return;
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        throw new Error("torn away");
      },
      (error) => faults.push(error),
    );
    loop.again();
    loop.again();
    await vi.waitFor(() => expect(runs).toBe(2));
    await loop.end();
    expect(faults).toEqual([]);
  });

  it("hands over what breaks otherwise, and stands still", async () => {
    const faults: unknown[] = [];
    const bug = new Error("a bug");
    let runs = 0;
    const loop = latestWins(
      async () => {
        runs += 1;
        throw bug;
      },
      (error) => faults.push(error),
    );
    loop.again();
    await vi.waitFor(() => expect(faults).toEqual([bug]));
    loop.again();
    await loop.end();
    expect(runs).toBe(1);
  });

  it("ends the run under way, and waits for it", async () => {
    let isOver = false;
    const loop = latestWins(async (signal) => {
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      await new Promise((resolve) => setTimeout(resolve, 20));
      isOver = true;
    }, noFault);
    loop.again();
    await loop.end();
    expect(isOver).toBe(true);
  });
});
