import { expect, test } from "vitest";
import { likelihoodBar } from "../../src/figures/likelihood-bar.ts";

const band = (min: number, max: number): number[] => {
  const [, x, width] =
    /class="band" x="([\d.]+)" y="0" width="([\d.]+)"/.exec(likelihoodBar(min, max)) ?? [];
  return [Number(x), Number(width)];
};

test("what is certain, or impossible, is seen at its end of the line", () => {
  expect(band(25, 50)).toEqual([30, 30]);
  expect(band(0, 0)).toEqual([0, 2]);
  expect(band(100, 100)).toEqual([118, 2]);
  expect(band(99, 100)).toEqual([118, 2]);
});
