import { describe, expect, test } from "vitest";
import { textDifferences } from "../../src/verify/text-differences.ts";

const expected = [
  { text: "Key judgements" },
  { text: "The lead is\n  very small.", record: "judgements/lead" },
  { text: "42 per cent of 方案 ", record: "findings/share" },
  { text: "Sources and method" },
];
const read = (...texts: string[]) =>
  texts.map((text, index) => ({
    pieces: [text.replace(/\s/g, "")],
    page: index + 1,
    fromRight: false,
  }));

describe("textDifferences", () => {
  test("finds none where only white space differs", () => {
    const same = read(
      "Keyjudgements The lead",
      " isvery small. 42",
      "per cent of方案Sources and method",
    );
    expect(textDifferences(expected, same)).toEqual([]);
  });

  test("names the record, the page and the code points of one that was changed", () => {
    const changed = read(
      "Key judgements The lead is very small.",
      "42 per cent of ⽅案",
      "Sources and method",
    );
    expect(textDifferences(expected, changed)).toEqual([
      { record: "findings/share", page: 2, expected: "方案", found: "⽅案Sourcesand" },
    ]);
  });

  test("goes on after a text that is gone", () => {
    const gone = read("Key judgements", "42 per cent of 方案", "Sources and methods");
    expect(textDifferences(expected, gone)).toEqual([
      { record: "judgements/lead", page: 2, expected: "Theleadisver", found: "42percentof方" },
      { record: undefined, page: 3, expected: "", found: "s" },
    ]);
  });

  test("tells what stands there and was not to be printed", () => {
    expect(textDifferences([{ text: "One" }], read("One", "Two"))).toEqual([
      { record: undefined, page: 2, expected: "", found: "Two" },
    ]);
  });

  test("does not forgive another normalisation form", () => {
    const [difference] = textDifferences([{ text: "caf\u00e9" }], read("cafe\u0301"));
    expect(difference).toMatchObject({ expected: "\u00e9", found: "e\u0301" });
  });

  test("stops after five", () => {
    const wrong = Array.from({ length: 20 }, (_, index) => ({ text: `number ${index} is right` }));
    const found = wrong.map(({ text }) => text.replace("number", "nunber"));
    expect(textDifferences(wrong, read(...found)).length).toBeLessThanOrEqual(5);
  });

  describe("on a line with words of both directions", () => {
    const texts = [{ text: "Before אב" }, { text: "12 (of) גד" }, { text: "and on" }];
    const lines = (...all: string[][]) =>
      all.map((pieces) => ({ pieces, page: 1, fromRight: /[א-ת]/.test(pieces.join("")) }));

    test("lets them stand in any order", () => {
      const found = lines(["Before"], ["גד", "(of)", "12", "אב"], ["and", "on"]);
      expect(textDifferences(texts, found)).toEqual([]);
    });

    test.each([
      ["words of another line", lines(["Before"], ["גד", "12"], ["(of)", "אב"], ["andon"])],
      ["letters in another order", lines(["Before"], ["גד", "(of)", "21", "אב"], ["andon"])],
      ["a word twice", lines(["Before"], ["גד", "(of)", "אב", "אב"], ["andon"])],
      ["words in none but one direction", lines(["erofeB"], ["אב", "12", "(of)", "גד"], ["andon"])],
    ])("does not let pass %s", (_, found) => {
      expect(textDifferences(texts, found)).not.toEqual([]);
    });
  });
});
