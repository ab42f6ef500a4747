import { expect, test } from "vitest";
import type { Edition } from "../../src/model/edition.ts";
import { missingText } from "../../src/rules/missing-text.ts";
import { editionOf } from "../support/edition.ts";

const told = (given: Partial<Edition>): string[] => {
  const risks = [
    { id: "r", title: { en: "R", "zh-Hans": "R" }, assessment: { likelihood: 1, impact: 1 } },
  ];
  const head = { id: "e", title: { en: "T", "zh-Hans": "T" }, issued: "2025-09-01" };
  const edition = editionOf({ head, risks, languages: ["en", "zh-Hans"], ...given });
  const found = missingText.check({ edition, placeOf: () => undefined } as never);
  return [...found].map(({ message }) => message);
};

test("names the labels that a scale lacks in one of the languages", () => {
  const { riskScale } = editionOf();
  expect(told({})).toEqual([]);
  const [low, high] = riskScale.ratings;
  if (!low || !high) throw new Error("no ratings");
  const lacking = { ...riskScale, ratings: [low, { ...high, label: { en: "grim" } }] };
  expect(told({ riskScale: lacking })).toEqual([
    "the scale two-by-two has no labels of “grim” in zh-Hans",
  ]);
  const impact = ["a", "b", "c", "d"].map((en) => ({ label: { en } }));
  expect(told({ riskScale: { ...lacking, impact } })).toEqual([
    "the scale two-by-two has no labels of “a”, “b”, “c” and 2 more in zh-Hans",
  ]);
  expect(told({ riskScale: { ...riskScale, name: { en: "grid" } } })).toEqual([
    "the scale two-by-two has no labels of its name in zh-Hans",
  ]);
  const numbers = { ...riskScale, impact: [{ label: "1" }, { label: "2" }] };
  expect(told({ riskScale: numbers })).toEqual([]);
});
