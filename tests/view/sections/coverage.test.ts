import { describe, expect, test } from "vitest";
import { coverageAnnexOf } from "../../../src/view/sections/coverage.ts";
import { editionOf } from "../../support/edition.ts";
import { contextOf } from "../../support/make.ts";

const edition = (sources: number) =>
  editionOf({
    sources: Array.from({ length: sources }, (_, index) => ({
      id: `s${index + 1}`,
      title: `Source ${index + 1}`,
    })),
    quotes: [{ id: "q", text: "w", source: "s2", speakers: "unattributed" }],
    findings: [
      { id: "both", text: "Both.", evidence: { sources: ["s1"], quotes: ["q"] } },
      { id: "none", text: "None." },
    ],
    events: [{ id: "e", when: "2025", title: "Event.", evidence: { sources: ["s1", "s2"] } }],
  });
const annex = (sources: number, language = "en", options = { annex: "coverage" }) =>
  coverageAnnexOf(contextOf(edition(sources), language, { options }));

describe("the annex of coverage", () => {
  test("is there only where the document asks for it, and has something to say", () => {
    expect(annex(2, "en", { annex: "none" })).toBeNull();
    expect(coverageAnnexOf(contextOf(edition(2)))).toBeNull();
    const empty = contextOf(editionOf(), "en", { options: { annex: "coverage" } });
    expect(coverageAnnexOf(empty)).toBeNull();
  });

  test("has a column for each source and marks with words behind them", () => {
    const { columns, groups, lead } = annex(2) ?? { columns: [], groups: [], lead: "" };
    expect(lead).toMatch(/^2 of 3 statements rest on a source, 2 on two/);
    expect(columns.map(({ label }) => label)).toEqual([
      "No.",
      "Statement",
      "S1",
      "S2",
      "Independent sources",
      "Quotations",
    ]);
    expect(groups.map(({ heading, span }) => [heading, span])).toEqual([
      ["Findings", 6],
      ["Events", 6],
    ]);
    expect(groups[0]?.items).toMatchObject([
      {
        number: "F1",
        marks: [
          { mark: "●", label: "named as evidence" },
          { mark: "○", label: "through another record" },
        ],
        restsOn: "",
        independent: 2,
        checked: "not checked",
      },
      { number: "F2", marks: [{ mark: "" }, { mark: "" }], independent: 0, checked: "none" },
    ]);
  });

  test("names the sources in words where they are too many for columns", () => {
    const { columns, groups, key } = annex(11) ?? { columns: [], groups: [], key: "-" };
    expect(key).toBe("");
    expect(columns.map(({ kind }) => kind)).toEqual([
      "number",
      "statement",
      "restsOn",
      "independent",
      "checked",
    ]);
    const restsOn = groups.flatMap(({ items }) => items.map((item) => item.restsOn));
    expect(restsOn).toEqual(["S1, through S2", "none", "S1, S2"]);
    expect(groups.flatMap(({ items }) => items.flatMap(({ marks }) => marks))).toEqual([]);
  });

  test("is worded in the language of the document", () => {
    expect(annex(2, "zh-Hans")).toMatchObject({
      heading: "附录：论断与依据",
      groups: [{ heading: "发现", items: [{ checked: "未核对" }, { checked: "无引语" }] }, {}],
    });
  });
});
