import { expect, test } from "vitest";
import { didYouMean, hintFor, inWords, suggestWhilePatient } from "../../src/model/nearest.ts";

test.each([
  ["lu", ["lu-xiaomeng", "chan-kyle"], "Did you mean lu-xiaomeng?"],
  ["summ", ["summary", "quotes"], "Did you mean summary?"],
  ["Quotes", ["quotes", "notes"], "Did you mean quotes?"],
  ["tilte", ["title", "text"], "Did you mean title?"],
  ["risk-a", ["risk-b", "risk-c", "risk-d", "risk-e"], "Did you mean risk-b, risk-c or risk-d?"],
  ["g", ["f"], undefined],
  ["entirely-else", ["title"], undefined],
  ["", ["title"], undefined],
  ["x".repeat(500), ["title"], undefined],
])("%s among %j", (found, candidates, expected) => {
  expect(didYouMean(found, candidates)).toBe(expected);
});

test("names in words", () => {
  expect(inWords([], "and")).toBe("");
  expect(inWords(["a"], "and")).toBe("a");
  expect(inWords(["a", "b", "c"], "or")).toBe("a, b or c");
  expect(inWords(["a", "b", "c"], "and", 2)).toBe("a, b and 1 more");
});

test("a hint names what is near, then what there is", () => {
  expect(hintFor("rsks", ["summary", "risks"], "The documents are")).toBe(
    "Did you mean risks? The documents are summary, risks.",
  );
  expect(hintFor("appendix", ["risks"], "The documents are")).toBe("The documents are risks.");
  expect(hintFor("appendix", [], "The documents are")).toBe("");
});

test("of thousands of wrong words among thousands, the first are told what was meant", () => {
  const names = Array.from({ length: 5000 }, (_, index) => `source-number-${index}`);
  const suggest = suggestWhilePatient();
  const start = performance.now();
  const hints = Array.from({ length: 20_000 }, (_, index) =>
    suggest(`sourze-number-${index}`, names),
  );
  expect(performance.now() - start).toBeLessThan(30_000);
  expect(hints.slice(0, 100)).not.toContain(undefined);
  expect(hints.at(-1)).toBeUndefined();
});
