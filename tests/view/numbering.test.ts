import { expect, test } from "vitest";
import { numberRecords } from "../../src/view/numbering.ts";
import { editionOf } from "../support/edition.ts";

test("numbers quotations in the order in which the quote sheet prints them", () => {
  const quote = (id: string, speaker: string) => ({
    id,
    text: id,
    source: "s",
    speakers: [speaker],
  });
  const edition = editionOf({
    quotes: [quote("first", "lu"), quote("other", "chan"), quote("second", "lu")],
    risks: [{ id: "r", title: "R" }],
  });
  const numberOf = numberRecords(edition);
  expect(["first", "second", "other"].map((id) => numberOf("quotes", id))).toEqual([
    "Q1",
    "Q2",
    "Q3",
  ]);
  expect(numberOf("risks", "r")).toBe("R1");
});
