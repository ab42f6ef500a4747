import { describe, expect, it } from "vitest";
import { likeness, markWords } from "../../src/diff/mark-words.ts";
import { tokensOf } from "../../src/diff/tokens.ts";
import type { WordMark } from "../../src/model/change-record.ts";

/** Marks as a line: -what was there- +what is there now+. */
const line = (marks: readonly WordMark[]): string =>
  marks
    .map(({ is, text }) => (is === "kept" ? text : is === "removed" ? `-${text}-` : `+${text}+`))
    .join("");
const marked = (one: string, other: string): string => line(markWords(one, other));

describe("tokens", () => {
  it.each([
    [
      "Ships don’t wait 20,000 days.",
      ["Ships", " ", "don’t", " ", "wait", " ", "20,000", " ", "days", "."],
    ],
    ["AI芯片，很好", ["AI", "芯", "片", "，", "很", "好"]],
    // A letter and the mark on it, however it is written.
    ["cafe\u0301s", ["cafe\u0301s"]],
    ["か\u3099き", ["か\u3099", "き"]],
    ["👩\u200d🚀 up", ["👩\u200d🚀", " ", "up"]],
  ])("of %s", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe("word marks", () => {
  it.each([
    [
      "a word replaced",
      "The port will close in May.",
      "The port will close in June.",
      "The port will close in -May-+June+.",
    ],
    [
      "a word added",
      "The port closes soon.",
      "The old port closes soon.",
      "The +old +port closes soon.",
    ],
    [
      "a word taken away",
      "The old port closes soon.",
      "The port closes soon.",
      "The -old -port closes soon.",
    ],
    [
      "signs in Chinese",
      "港口五月关闭，船只等候。",
      "港口六月关闭，船只等候。",
      "港口-五-+六+月关闭，船只等候。",
    ],
    [
      "one sign that two changes share",
      "我们认为罢工很可能在五月结束",
      "我们认为罢工不可以在六月结束",
      "我们认为罢工-很可能在五-+不可以在六+月结束",
    ],
    [
      "a letter with a mark",
      "The cafe\u0301 of the port",
      "The cafe of the port",
      "The -cafe\u0301-+cafe+ of the port",
    ],
    [
      "a little word between two changes",
      "Ten of the ships waited there for days",
      "Two of the boats waited there for days",
      "-Ten-+Two+ of the -ships-+boats+ waited there for days",
    ],
    [
      "a comma between two changes",
      "Cranes, trucks and ships waited outside",
      "Boats, trains and ships waited outside",
      "-Cranes, trucks-+Boats, trains+ and ships waited outside",
    ],
    [
      "a text written anew",
      "The strike is over.",
      "Nobody expects any further delays this year.",
      "-The strike is over.-+Nobody expects any further delays this year.+",
    ],
    ["a text that was empty", "", "Now.", "+Now.+"],
  ])("of %s", (_name, one, other, expected) => {
    expect(marked(one, other)).toBe(expected);
  });

  it("are none where nothing differs", () => {
    expect(markWords("Same.", "Same.")).toEqual([{ is: "kept", text: "Same." }]);
    expect(markWords("", "")).toEqual([]);
  });

  it("lose no character of either text, whatever they are", () => {
    const signs = [
      "a",
      "the ",
      "port",
      "港",
      "口",
      " ",
      "\n",
      "e\u0301",
      "\u0301",
      "，",
      "<b>",
      "👩\u200d🚀",
      "\ud800",
      "7",
      "ship",
    ];
    let seed = 20250901;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    const text = (): string =>
      Array.from({ length: random(14) }, () => signs[random(signs.length)]).join("");
    for (let run = 0; run < 2000; run++) {
      const [one, other] = [text(), text()];
      const marks = markWords(one, other);
      const without = (is: WordMark["is"]): string =>
        marks
          .filter((mark) => mark.is !== is)
          .map((mark) => mark.text)
          .join("");
      expect([without("added"), without("removed")]).toEqual([one, other]);
      if (one === other) expect(marks.every(({ is }) => is === "kept")).toBe(true);
    }
  });

  it("of very long texts are found at their ends, in no time", () => {
    const words = (word: string): string => `Start ${`${word} `.repeat(9000)}end`;
    const marks = markWords(words("one"), words("two"));
    expect(line(marks).length).toBeGreaterThan(70_000);
    expect(marks.filter(({ is }) => is === "added")).toHaveLength(1);
  });
});

describe("likeness", () => {
  it("is high for a text with another word, low for another text", () => {
    expect(likeness("The port will close in May", "The port will close in June")).toBeGreaterThan(
      0.7,
    );
    expect(likeness("The strike is over", "Chips leak through third countries")).toBeLessThan(0.1);
    expect(likeness("港口五月关闭", "港口六月关闭")).toBeGreaterThan(0.7);
  });
});
