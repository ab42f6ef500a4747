import { describe, expect, test } from "vitest";
import { makeSummary } from "../../src/view/summary.ts";
import { editionOf } from "../support/edition.ts";
import { contextOf } from "../support/make.ts";

describe("the executive summary", () => {
  test("keeps likelihood and confidence in separate statements", () => {
    const edition = editionOf({
      judgements: [
        {
          id: "lead",
          text: "The lead holds.",
          likelihood: "likely",
          confidence: "low",
          confidenceBasis: "One source.",
          horizon: "2026",
          evidence: { findings: ["gap"] },
          author: "editors",
        },
      ],
      findings: [{ id: "gap", text: "The gap narrows." }],
    });
    expect(makeSummary(contextOf(edition)).judgements).toMatchObject({
      note: { text: "Judgements by editors. Likelihood terms and ranges follow Three words." },
      items: [
        {
          number: "J1",
          likelihood: { term: { text: "likely" }, range: "60–100\u00a0%" },
          confidence: "Confidence: low.",
          basis: { text: "One source." },
          horizon: "Horizon: 2026",
          evidence: "Evidence: F1",
        },
      ],
    });
  });

  test("says that a judgement has no evidence rather than leaving it out", () => {
    const edition = editionOf({
      judgements: [{ id: "lead", text: "The lead holds.", notProbabilistic: true }],
    });
    expect(makeSummary(contextOf(edition)).judgements?.items[0]).toMatchObject({
      likelihood: null,
      notProbabilistic: "Not a matter of likelihood.",
      evidence: "Evidence: none recorded",
    });
  });

  test("names the five highest risks and says how many there are", () => {
    const risks = [1, 2, 3, 4, 5, 6].map((number) => ({
      id: `r${number}`,
      title: `Risk ${number}`,
    }));
    const assessed = { id: "worst", title: "Worst", assessment: { likelihood: 2, impact: 2 } };
    const summary = makeSummary(contextOf(editionOf({ risks: [...risks, assessed] })));
    expect(summary.risks?.items.map(({ number, rating }) => [number, rating.letter])).toEqual([
      ["R7", "H"],
      ["R1", "–"],
      ["R2", "–"],
      ["R3", "–"],
      ["R4", "–"],
    ]);
    expect(summary.risks?.note).toBe("The 5 highest of 7; the risk list has them all.");
  });

  test("prints a disagreement only where positions differ", () => {
    const people = [
      { id: "one", name: "One" },
      { id: "two", name: "Two" },
    ];
    const position = (actor: string, stance: "support" | "oppose") => ({
      actors: [actor],
      stance,
      text: "…",
    });
    const edition = editionOf({
      people,
      issues: [
        {
          id: "agreed",
          question: "Agreed?",
          positions: [position("one", "support"), position("two", "support")],
        },
        {
          id: "open",
          question: "Open?",
          positions: [position("one", "support"), position("two", "oppose")],
        },
      ],
    });
    expect(makeSummary(contextOf(edition)).disagreements?.items.map(({ id }) => id)).toEqual([
      "open",
    ]);
  });

  test("says the embargo as it was given, with its offset, whatever the clock says", () => {
    const embargo = {
      until: "2025-09-05T06:00:00+02:00",
      note: "Not before the press conference.",
    };
    const head = { id: "test", title: "Test", issued: "2025-09-01", embargo };
    expect(makeSummary(contextOf(editionOf({ head }))).masthead.embargo).toEqual({
      until: "Embargoed until 5 September 2025, 06:00 (UTC+02:00)",
      note: { text: "Not before the press conference.", lang: "en" },
    });
    expect(makeSummary(contextOf(editionOf())).masthead.embargo).toBeNull();
  });

  test("of an edition without judgements gives its findings", () => {
    const edition = editionOf({ findings: [{ id: "gap", text: "The gap narrows." }] });
    const summary = makeSummary(contextOf(edition));
    expect(summary.findings?.items.map(({ text }) => text.text)).toEqual(["The gap narrows."]);
    expect(summary.judgements).toBeNull();
  });
});
