import { expect, test } from "vitest";
import { atItsRecord } from "../../src/build/at-its-record.ts";
import type { Problem } from "../../src/model/diagnostic.ts";

const place = { file: "data/spring/risks.yaml", line: 3, column: 3 };
const placeOf = (record: string) => (record === "risks/a" ? place : undefined);
const problem = (more: Partial<Problem>): Problem => ({
  rule: "missing-glyph",
  message: "A box.",
  hint: "Write it otherwise.",
  ...more,
});

test("a problem of a record stands where the record does", () => {
  expect(atItsRecord(problem({ record: "risks/a" }), placeOf).place).toEqual(place);
});

test("a problem that knows better, or whose record is nowhere, is left as it is", () => {
  const better = problem({ record: "risks/a", place: { file: "brand.yaml" } });
  expect(atItsRecord(better, placeOf)).toBe(better);
  for (const given of [problem({}), problem({ record: "people/withheld-1" })]) {
    expect(atItsRecord(given, placeOf)).toBe(given);
  }
});
