import { describe, expect, it } from "vitest";
import { printCoverage } from "../../src/cli/print/coverage.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { coverageMatrix } from "../../src/coverage.ts";
import { textWidth } from "../../src/text-width.ts";
import { editionOf } from "../support/edition.ts";

const edition = (sources: number) =>
  editionOf({
    sources: Array.from({ length: sources }, (_, index) => ({
      id: `s${index + 1}`,
      title: `Source ${index + 1}`,
    })),
    quotes: [{ id: "q", text: "w", source: "s2", speakers: "unattributed" }],
    findings: [
      {
        id: "wait",
        text: "Ships wait nine days.",
        evidence: { sources: ["s1"], quotes: ["q"] },
      },
      {
        id: "long",
        text: "船只平均等待九天，堆场空空如也，仓库也已清空，而且没有人知道原因何在。".repeat(2),
      },
    ],
  });

function printed(sources: number, environment: Record<string, string>, width = 80): string[] {
  const lines: string[] = [];
  const style: Terminal["style"] = (_name, text) => text;
  const terminal = { style, width } as Terminal;
  printCoverage("spring", coverageMatrix(edition(sources)), terminal, environment, (line = "") => {
    lines.push(line);
  });
  return lines;
}

const utf8 = { LANG: "en_GB.UTF-8" };

describe("the table of coverage", () => {
  it("has a line for each statement and a column for each source", () => {
    expect(printed(3, utf8).slice(0, 5)).toEqual([
      "spring: what rests on what",
      "",
      "No  Statement                                               S1 S2 S3 ind.  rung",
      "F1  Ships wait nine days.                                   ●  ◐  ·     2  0",
      "F2  船只平均等待九天，堆场空空如也，仓库也已清空，而且没…   ·  ·  ·     0  -",
    ]);
  });

  it("says the shares, rounded down, and names what rests on nothing", () => {
    expect(printed(3, utf8)).toContain(
      "50 % of 2 statements on a source, 50 % on two independent ones.",
    );
    expect(printed(3, utf8)).toContain("On none: F2.");
  });

  it.each([[{ LANG: "C" }], [{ LANG: "en_GB.UTF-8", TERM: "dumb" }], [{ LANG: "zh_CN.UTF-8" }]])(
    "uses letters with %j",
    (environment) => {
      const [, , , first = ""] = printed(3, environment);
      expect(first).toMatch(/D {2}T {2}\. {5}2 {2}0$/);
    },
  );

  it.each([
    [3, 80],
    [12, 80],
    [40, 80],
    [7, 60],
    [3, 100],
  ])("with %i sources keeps within %i columns", (sources, width) => {
    const wide = printed(sources, utf8, width).filter((line) => textWidth(line) > width);
    expect(wide).toEqual([]);
  });

  it("names the sources below the statement where there are too many for columns", () => {
    expect(printed(40, utf8)).toContain("    S1 (S2)");
  });
});
