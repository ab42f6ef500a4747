import fc from "fast-check";
import { expect, it } from "vitest";
import { diffLines } from "../../src/scaffold/line-diff.ts";

const shown = (one: string, other: string, context?: number): string[] =>
  diffLines(one, other, context).flatMap(({ line, lines }) => [
    `@ ${line}`,
    ...lines.map(({ sign, text }) => sign + text),
  ]);

it("shows what is in one alone, with the lines around it", () => {
  expect(shown("a\nb\nc\nd\ne\nf\n", "a\nb\nc\nd\nE\nf\n", 1)).toEqual([
    "@ 4",
    " d",
    "-e",
    "+E",
    " f",
  ]);
});

it("parts what lies far apart", () => {
  const one = Array.from({ length: 20 }, (_, index) => `${index + 1}`);
  const other = one.map((line) => (line === "2" || line === "19" ? `new ${line}` : line));
  expect(shown(one.join("\n"), other.join("\n"), 1)).toEqual([
    ...["@ 1", " 1", "-2", "+new 2", " 3"],
    ...["@ 18", " 18", "-19", "+new 19", " 20"],
  ]);
});

it("says nothing about line ends", () => {
  expect(shown("a\r\nb\r\n", "a\nb")).toEqual([]);
});

it("holds both texts, and marks no more than differs", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const lines = diffLines(`${one.join("\n")}\n`, `${other.join("\n")}\n`, 99).flatMap(
        (hunk) => hunk.lines,
      );
      if (one.join("\n") === other.join("\n")) expect(lines).toEqual([]);
      else {
        const side = (sign: string) =>
          lines.filter((line) => line.sign === " " || line.sign === sign).map((line) => line.text);
        expect(side("-").join("\n")).toBe(one.join("\n"));
        expect(side("+").join("\n")).toBe(other.join("\n"));
      }
    }),
  );
});
