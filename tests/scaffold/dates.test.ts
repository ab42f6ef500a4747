import { describe, expect, it } from "vitest";
import { issueDay, monthAfter, monthOf } from "../../src/scaffold/dates.ts";

const now = new Date("2026-01-15T23:30:00Z");

describe("issueDay", () => {
  it.each([
    ["2026-01-20", "2026-01-20", "id"],
    ["ports-2025-12-31", "2025-12-31", "id"],
    ["2025-12-31-ports", "2025-12-31", "id"],
    // Of the month that its id names, or today, if that lies in it.
    ["2026-02", "2026-02-01", "id"],
    ["2026-01", "2026-01-15", "today"],
    ["ports-2025-12", "2025-12-01", "id"],
    ["2025-12-ports", "2025-12-01", "id"],
    // No date at all.
    ["spring", "2026-01-15", "today"],
    ["2026", "2026-01-15", "today"],
    ["2026-13", "2026-01-15", "today"],
    ["2025-02-30", "2026-01-15", "today"],
    ["x2025-12", "2026-01-15", "today"],
    ["agenda-2030", "2026-01-15", "today"],
  ])("of %s is %s, after the %s", (id, day, from) => {
    expect(issueDay(id, now)).toEqual({ day, from });
  });
});

it("counts in UTC, the same on every machine", () => {
  expect(monthOf(new Date("2026-01-31T23:59:59-02:00"))).toBe("2026-02");
});

it.each([
  ["2026-01-15", -1, "2025-12"],
  ["2026-08-31", 6, "2027-02"],
  ["2026-12-01", 1, "2027-01"],
])("from %s it is %i months to %s", (day, months, expected) => {
  expect(monthAfter(day, months)).toBe(expected);
});
