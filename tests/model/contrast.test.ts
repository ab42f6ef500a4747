import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { plainColours } from "../../src/model/brand-colours.ts";
import { contrastOf } from "../../src/model/contrast.ts";

test.each([
  // WCAG 2.2: the extremes, and pairs whose ratios are published with its techniques.
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#fff", 1],
  ["#777777", "#ffffff", 4.48],
  ["#767676", "#ffffff", 4.54],
  ["#f00", "#ffffff", 4],
  ["#0000ff", "#ffffff", 8.59],
])("%s and %s: %s", (one, other, ratio) => {
  expect(contrastOf(one, other)).toBeCloseTo(ratio, 1);
  expect(contrastOf(other, one)).toBeCloseTo(ratio, 1);
});

test("the plain colours are those of the styles", () => {
  const css = readFileSync(new URL("../../templates/styles/10-type.css", import.meta.url), "utf8");
  const said = Object.keys(plainColours).map((name) => {
    const [, colour = ""] = new RegExp(`--${name}: (#[0-9a-f]+);`).exec(css) ?? [];
    return [name, colour === "#fff" ? "#ffffff" : colour];
  });
  expect(Object.fromEntries(said)).toEqual(plainColours);
});
