import { expect, test } from "vitest";
import { readClock } from "../src/clock.ts";

test.each<[string, Parameters<typeof readClock>[0], string]>([
  ["a day starts in UTC", { now: "2025-09-01" }, "2025-09-01T00:00:00.000Z"],
  ["a moment with its offset", { now: "2025-09-01T06:00:00+02:00" }, "2025-09-01T04:00:00.000Z"],
  [
    "--now before SOURCE_DATE_EPOCH",
    { now: "2025-09-01", sourceDate: "0" },
    "2025-09-01T00:00:00.000Z",
  ],
  ["SOURCE_DATE_EPOCH", { sourceDate: "86400" }, "1970-01-02T00:00:00.000Z"],
])("%s", (_name, given, expected) => {
  expect(readClock(given).value?.toISOString()).toBe(expected);
});

test("else the time of the machine", () => {
  expect(Math.abs((readClock({}).value?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
});

test.each(["yesterday", "2025-09-01T06:00:00", "2025-02-30", ""])("%j is no time", (now) => {
  const { value, problems } = readClock({ now });
  expect(value).toBeUndefined();
  expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    `invalid-usage: “${now}” is no time.`,
  ]);
});
