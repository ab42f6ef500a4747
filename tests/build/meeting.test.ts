import { describe, expect, it } from "vitest";
import { readMeeting, withMeeting } from "../../src/build/meeting.ts";
import type { GivenMeeting } from "../../src/model/meeting.ts";
import { editionOf } from "../support/edition.ts";

const own = { title: { en: "Port committee" }, date: "2025-09-10", place: "Room 4", item: "3" };
const head = { id: "spring", title: "Ports", issued: "2025-09-01" };

describe("what a run is told of a meeting", () => {
  it("is nothing where nothing is said", () => {
    expect(readMeeting(undefined)).toEqual({ value: undefined, problems: [] });
    expect(readMeeting({ title: undefined })).toEqual({ value: undefined, problems: [] });
  });

  it("is taken as it is said", () => {
    const said = { title: "Board", date: "2025-10-01", place: "Hall" };
    expect(readMeeting(said)).toEqual({ value: said, problems: [] });
  });

  it.each([
    [{ title: "Board", date: "2025-9-1" }, "--date is “2025-9-1”: expected a calendar day"],
    [{ title: "Board", date: "2025-02-30" }, "--date is “2025-02-30”: expected a calendar day"],
    [{ title: " " }, "--meeting is “ ”: expected text"],
    [{ title: "Board", place: "" }, "--place is “”: expected text"],
  ])("is refused where it makes no sense: %o", (given, message) => {
    const { value, problems } = readMeeting(given);
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      rule: "invalid-usage",
      message: expect.stringContaining(message),
    });
  });
});

describe("the edition's meeting", () => {
  const told = (given: GivenMeeting | undefined, meeting: object | undefined = own) => {
    const languages = ["en", "zh-Hans"];
    const edition = editionOf({ languages, head: { ...head, ...(meeting && { meeting: own }) } });
    const { value, problems } = withMeeting(edition, given);
    return value?.head.meeting ?? problems.map(({ rule, message }) => `${rule}: ${message}`);
  };

  it("stays where the run is told nothing", () => {
    expect(told(undefined)).toEqual(own);
  });

  it("is moved to another day or place", () => {
    expect(told({ date: "2025-10-01" })).toEqual({ ...own, date: "2025-10-01" });
    expect(told({ place: "Hall" })).toEqual({ ...own, place: { en: "Hall", "zh-Hans": "Hall" } });
  });

  it("lends neither day nor place to a meeting of another name", () => {
    expect(told({ title: "Board", date: "2025-10-01" })).toEqual({
      title: { en: "Board", "zh-Hans": "Board" },
      date: "2025-10-01",
    });
    expect(told({ title: "Board" })).toEqual([
      "invalid-usage: --meeting names a meeting, and no day is given for it.",
    ]);
  });

  it("has to have a name", () => {
    const { value, problems } = withMeeting(editionOf({ head }), { date: "2025-10-01" });
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      { rule: "invalid-usage", hint: expect.stringContaining("data/spring/edition.yaml") },
    ]);
  });
});
