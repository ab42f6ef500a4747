import { describe, expect, it } from "vitest";
import { showProgress } from "../../src/cli/print/progress.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

/** What the line says after each of `done` documents of `total`, one in `ms` milliseconds. */
function linesOf(done: number, total: number, ms: number): string[] {
  const lines: string[] = [];
  const terminal: Terminal = {
    out: () => undefined,
    note: () => undefined,
    progress: (text) => lines.push(text),
    style: (_, text) => text,
    width: 60,
  };
  let clock = 10_000;
  const show = showProgress(terminal, () => clock);
  for (let number = 1; number <= done; number++) {
    show({ edition: "may", language: "en", document: "risks", done: number, total });
    clock += ms;
  }
  return lines;
}

describe("the line that shows how far a build is", () => {
  it("says which document of how many is finished", () => {
    expect(linesOf(1, 6, 100)).toEqual(["1/6  may/en/risks"]);
  });

  it("says how fast it goes and how long it will take, once that can be told", () => {
    const lines = linesOf(21, 300, 250);
    // The ninth comes two seconds after the first.
    expect(lines[7]).toBe("8/300  may/en/risks");
    expect(lines[8]).toBe("9/300  4.0/s  73 s left  may/en/risks");
    expect(lines[20]).toBe("21/300  4.0/s  70 s left  may/en/risks");
  });

  it("counts in minutes what takes long", () => {
    expect(linesOf(11, 1211, 500).at(-1)).toBe("11/1211  2.0/s  10 min left  may/en/risks");
  });

  it("does not speak of time when nothing is left", () => {
    expect(linesOf(20, 20, 500).at(-1)).toBe("20/20  may/en/risks");
  });

  it("fits into one line of the terminal", () => {
    for (const line of linesOf(30, 100_000, 900)) expect(line.length).toBeLessThanOrEqual(60);
  });
});
