import { describe, expect, it } from "vitest";
import { didYouMean, nearest } from "../../src/nearest.ts";

const choices = ["summary", "quotes", "risks"];

describe("nearest", () => {
  it.each([
    ["sumary", "summary"],
    ["qoutes", "quotes"],
    ["Risks", "risks"],
    ["risk", "risks"],
  ])("takes %s for %s", (word, choice) => {
    expect(nearest(word, choices)).toBe(choice);
  });

  it.each(["", "x", "appendix", "summaries-of-all"])("takes “%s” for nothing", (word) => {
    expect(nearest(word, choices)).toBeUndefined();
  });

  it("is worded as a question, or not at all", () => {
    expect(didYouMean("rsks", choices)).toBe("Did you mean “risks”? ");
    expect(didYouMean("appendix", choices)).toBe("");
  });
});
