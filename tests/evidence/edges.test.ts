import { describe, expect, test } from "vitest";
import { find } from "./find.ts";
import { chinese, english } from "./texts.ts";

describe("a cut quotation", () => {
  const cuts: readonly (readonly [string, string])[] = [
    ["ready to raise the wall this year.", english],
    ["We are not ready to raise the wall", english],
    ["the money isn’t there.", english],
    ["The survey is unfinished", english],
    ["Nobody doubts that the sea is rising", english],
    ["the mayor called it", english.replace("The mayor", "the mayor")],
    ["准备加高海堤。", chinese],
    ["今年我们不准备加高海堤", chinese],
    ["测量还没有完成", chinese],
    ["承诺日期", chinese],
    ["“We will wait for the survey,", english],
    ["We will wait for the survey,”", english],
    ["Tom Weir in an earlier note, “but the pace is uncertain.”", english],
  ];
  for (const [quotation, text] of cuts) {
    test(`“${quotation}” is cut`, () => expect(find(quotation, text).verdict).toBe("cut"));
  }

  test("a full stop of a number, a name or an abbreviation ends no sentence", () => {
    expect(find("The note put the rise at 2.", english).verdict).toBe("cut");
    expect(find("“Nobody doubts that the sea is rising,” wrote Dr.", english).verdict).toBe("cut");
    expect(find("A man of the U.S.", "A man of the U.S. Congress spoke.").verdict).toBe("cut");
    expect(find("威廉.", "威廉.汉纳斯说。").verdict).toBe("cut");
  });

  test("a mark before a small letter ends no sentence", () => {
    expect(find("He works at Yahoo!", "He works at Yahoo! and likes it.").verdict).toBe("cut");
  });

  test("an empty line is an edge, the end of a line or page is none", () => {
    expect(find("The wall stands", "The wall stands\n\nOn it grows grass").verdict).toBe("exact");
    for (const end of ["\n", "\r\n", "\f", "\n\f\n", " \f"]) {
      expect(find("The wall stands", `The wall stands${end}on sand.`).verdict).toBe("cut");
    }
  });

  test("a ligature cannot be divided", () => {
    const verdict = find({ text: "ight began.", kind: "fragment" }, "A ﬁght began.");
    expect(verdict.verdict).toBe("near");
  });

  test("the bracket behind a sentence does not start the next", () => {
    expect(find("）他走了。", "（他哭了。）他走了。").verdict).toBe("cut");
    expect(find("他走了。", "（他哭了。）他走了。").verdict).toBe("exact");
  });

  test("one of two marks at the end of a sentence is not the end", () => {
    expect(find("！他走了。", "他问：“真的吗？！他走了。”").verdict).toBe("cut");
    expect(find("真的吗？", "他问：“真的吗？！”").verdict).toBe("cut");
  });

  test("the quotation marks around it may come along, both of them", () => {
    expect(find("“We will wait for the survey,”", english).verdict).toBe("exact");
  });

  test("an opening quotation mark is no end", () => {
    expect(find("他说这是", "他说这是“丑闻”。").verdict).toBe("cut");
    expect(find("He called it", 'He called it "a scandal" twice.').verdict).toBe("cut");
  });

  test("it passes where the record says fragment, and the proof says so too", () => {
    const verdict = find({ text: "raise the wall", kind: "fragment" }, english);
    expect(verdict).toMatchObject({ verdict: "exact", match: { fragment: true } });
  });

  test("a fragment between quotation marks of its own is complete", () => {
    const verdict = find({ text: "无法承诺日期", kind: "fragment" }, chinese);
    expect(verdict).toMatchObject({ verdict: "exact", match: { fragment: false } });
  });

  for (const [quotation, text] of [
    ["ready to raise the wall", english],
    ["likely to change", english],
    ["the money is", english],
    ["doubts that the sea is rising", english],
    ["promise a date", english],
    ["5 cm", english],
    ["2", english],
    ["准备加高海堤", chinese],
    ["完成，资金", chinese],
    ["cut", "The money will not be cut again."],
    ["承诺日期", chinese],
    ["we can", "Sadly we can not go."],
    ["compliance", "It is a case of non-compliance again."],
    ["2.5", "It rose by 2.5% again."],
    ["5 per cent", "It fell by −5 per cent."],
    ["ight", "A ﬁght began."],
  ] as const) {
    test(`the fragment “${quotation}” divides a word or drops a negation`, () => {
      expect(find({ text: quotation, kind: "fragment" }, text).verdict).not.toBe("exact");
    });
  }
});
