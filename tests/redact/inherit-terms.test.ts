import { describe, expect, test } from "vitest";
import type { Edition } from "../../src/model/edition.ts";
import { inheritTerms } from "../../src/redact/inherit-terms.ts";
import { editionOf } from "../support/edition.ts";

const lu = { id: "lu", name: "Lu Xiaomeng" };
const quote = { id: "q", text: "Words.", source: "talk", speakers: ["lu"] };
const inherited = (old: Partial<Edition>, now: Partial<Edition>): Edition =>
  inheritTerms(editionOf(old), editionOf(now));

describe("the edition before", () => {
  test("withholds whoever is withheld now, under the same label", () => {
    const { people } = inherited(
      { people: [lu] },
      { people: [{ ...lu, withheld: true, publicLabel: "an official" }] },
    );
    expect(people).toEqual([{ ...lu, withheld: true, publicLabel: "an official" }]);
  });

  test("goes on withholding whoever is named now", () => {
    const old = { people: [{ ...lu, withheld: true, publicLabel: "an official" }] };
    expect(inherited(old, { people: [lu] }).people).toEqual(old.people);
  });

  test.each([
    ["on-record", "off-record", "off-record"],
    ["background", "deep-background", "deep-background"],
    [undefined, "chatham-house", "chatham-house"],
    ["off-record", "on-record", "off-record"],
    ["chatham-house", "background", "chatham-house"],
    ["on-record", "embargoed", "on-record"],
  ] as const)("gives words said %s, and now %s, as %s", (before, after, expected) => {
    const { quotes } = inherited(
      { quotes: [{ ...quote, recordStatus: before }] },
      { quotes: [{ ...quote, recordStatus: after }] },
    );
    expect(quotes[0]?.recordStatus).toBe(expected);
  });

  test("takes the terms of the whole new edition for words that it has too", () => {
    const head = { id: "t", title: "T", issued: "2025-09-01", recordStatus: "off-record" as const };
    const { quotes } = inherited(
      { quotes: [quote, { ...quote, id: "only-then" }] },
      { head, quotes: [quote] },
    );
    expect(quotes.map(({ recordStatus }) => recordStatus)).toEqual(["off-record", undefined]);
  });
});
