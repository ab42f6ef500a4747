import { describe, expect, test } from "vitest";
import { type MatchVerdict, matchQuotation, type Quotation } from "../../src/evidence/match.ts";
import { searchable } from "../../src/evidence/searchable.ts";
import { chinese, chineseQuotations, english, englishQuotations } from "./texts.ts";

const find = (quotation: string | Quotation, text: string): MatchVerdict =>
  matchQuotation(typeof quotation === "string" ? { text: quotation } : quotation, searchable(text));

/** The passage of the text that was found, by code points. */
const found = (verdict: MatchVerdict, text: string): string =>
  "match" in verdict
    ? Array.from(text).slice(verdict.match.start, verdict.match.end).join("")
    : `nothing: ${verdict.verdict}`;

const gapsIn = (verdict: MatchVerdict, text: string): readonly string[] =>
  "match" in verdict
    ? verdict.match.gaps.map(({ start, end }) => Array.from(text).slice(start, end).join(""))
    : [];

describe("a quotation as its source prints it", () => {
  for (const [text, quotations] of [
    [english, englishQuotations],
    [chinese, chineseQuotations],
  ] as const) {
    for (const quotation of quotations) {
      test(`“${quotation}” is found, at its offsets`, () => {
        const verdict = find(quotation, text);
        expect(verdict.verdict).toBe("exact");
        expect(found(verdict, text)).toBe(quotation);
      });
    }
  }

  test("offsets count astral characters once", () => {
    const verdict = find("𠮷好。", "𠮷𠮷。𠮷好。");
    expect(verdict).toMatchObject({ verdict: "exact", match: { start: 3, end: 6 } });
  });

  test("whole sentences without quotation marks are found", () => {
    expect(find("The harbour board met on Tuesday.", english).verdict).toBe("exact");
    expect(find("The office expects a final figure in spring.", english).verdict).toBe("exact");
    expect(find("他估计每年上升2.5厘米。", chinese).verdict).toBe("exact");
  });

  test("line breaks and soft hyphens of the source are no difference", () => {
    const set = "He said: “The har\u00adbour\nwall is un\u00ad\nsafe.” Then he left.";
    expect(find("The harbour wall is unsafe.", set).verdict).toBe("exact");
    expect(find("海堤不安全。", "他说：“海堤\n不安\f全。”").verdict).toBe("exact");
  });
});

describe("a quotation in another form", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["width", "资金不到位,我们等。", "他说：“资金不到位，我们等。”"],
    ["quotation marks", 'We call it "the wall".', "He said: «We call it “the wall”.»"],
    ["a ligature", "The office is shut.", "“The oﬃce is shut.”"],
    ["combining marks", "The café is shut.", "“The cafe\u0301 is shut.”"],
    ["a compatibility ideograph", "一\u8c48人。", "他说：“一\uf900人。”"],
    ["a space that the source does not have", "中 国人。", "他说：“中国人。”"],
    ["a space put at a line break between Chinese characters", "中 国人。", "他说：“中\n国人。”"],
    ["a soft hyphen of its own", "The har\u00adbour.", "“The harbour.”"],
    ["a space of its own at the edge", " The harbour.", "“The harbour.”"],
    ["an ellipsis of another make", "他走了...我们等。", "他说：“他走了…我们等。”"],
  ];
  for (const [name, quotation, text] of cases) {
    test(`${name} makes it differ in form`, () => {
      expect(find(quotation, text).verdict).toBe("form-differs");
    });
  }
});

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

describe("editorial marks", () => {
  test("an ellipsis leaves words out, in every way of writing it", () => {
    for (const mark of ["…", " […] ", " [...] ", "……", " (…) ", "..."]) {
      const verdict = find(`We will${mark}the survey,`, english);
      expect(verdict.verdict).toBe("exact");
      expect(gapsIn(verdict, english)).toEqual(["wait for"].map((words) => ` ${words} `));
    }
  });

  test("an ellipsis at an edge marks the cut", () => {
    expect(find("…加高海堤。", chinese).verdict).toBe("exact");
    expect(find("The survey is unfinished […]", english).verdict).toBe("exact");
  });

  test("whole clauses between may hold a negation", () => {
    const text = "“It is cheap, it is not pretty, and it is ready.”";
    expect(find("It is cheap, […] and it is ready.", text).verdict).toBe("exact");
  });

  test("the parts must come in their order", () => {
    expect(find("the survey […] We will wait", english).verdict).not.toBe("exact");
  });

  test("a gap is bounded", () => {
    const long = `“We start. ${"It goes on and on. ".repeat(200)}We end.”`;
    expect(find("We start. […] We end.", long).verdict).not.toBe("exact");
    expect(find("We start. […] We end.", long.slice(0, 600).concat("We end.”")).verdict).toBe(
      "exact",
    );
  });

  test("an ellipsis that leaves nothing out is none", () => {
    expect(find("We will […] wait for the survey,", english).verdict).not.toBe("exact");
    expect(find("…We will wait for the survey,", english).verdict).not.toBe("exact");
    expect(find("测量还没有完成…资金也不到位。", chinese).verdict).not.toBe("exact");
  });

  test("an ellipsis of the source is no gap", () => {
    const text = "他说：“我们等……一直等。”";
    const verdict = find("我们等……一直等。", text);
    expect(verdict).toMatchObject({ verdict: "exact", match: { gaps: [] } });
  });

  test("an ellipsis of the source at the edge belongs to the match", () => {
    const text = "他说：“……我们等。”";
    expect(find("……我们等。", text)).toMatchObject({ verdict: "exact", match: { start: 4 } });
    expect(find("......我们等。", text).verdict).toBe("form-differs");
  });

  test("a text made to take for ever does not", () => {
    const marks = searchable("“".repeat(100_000) + "\ufffa".repeat(100_000));
    expect(matchQuotation({ text: "“".repeat(50) }, marks).verdict).toBe("without-words");
    const gaps = "a…".repeat(5000);
    expect(find({ text: gaps, attributionText: "a" }, "ab ".repeat(50_000)).verdict).not.toBe(
      "exact",
    );
  });

  test("a bracket adds words, stands for words, or changes a capital", () => {
    expect(find("We will wait for the [coastal] survey,", english).verdict).toBe("exact");
    const replaced = find("We will wait for [it],", english);
    expect(replaced.verdict).toBe("exact");
    expect(gapsIn(replaced, english)).toEqual([" the survey"]);
    expect(find("[T]he pace is uncertain.", "He wrote: “but the pace is uncertain.”").verdict).toBe(
      "cut",
    );
    expect(find("[T]he pace is uncertain.", "He wrote: “the pace is uncertain.”").verdict).toBe(
      "exact",
    );
    expect(find("[The board] will wait for the survey,", english).verdict).toBe("exact");
  });

  test("a bracket that stands in the source is no editors' mark", () => {
    const verdict = find("We wait [laughter] for ever.", "“We wait [laughter] for ever.”");
    expect(verdict).toMatchObject({ verdict: "exact", match: { gaps: [] } });
  });

  for (const [quotation, text] of [
    ["We are […] ready to raise the wall this year.", english],
    ["We are [quite] ready to raise the wall this year.", english],
    ["…ready to raise the wall this year.", english],
    ["It is […] ready for use.", "It is not cheap, but solid and ready for use."],
    ["It is cheap […] ready for use.", "It is cheap, but not solid nor ready for use."],
    ["今年我们[…]准备加高海堤。", chinese],
    ["今年我们……加高海堤。", chinese],
    ["速度[很]确定。", chinese],
    ["……准备加高海堤。", chinese],
    ["We will [not] wait for the survey,", english],
    ["We will [never] wait for the survey,", english],
    ["the plan is un[…]", english],
    ["The plan is […]likely to change.", "The plan is unlikely to change."],
    ["The plan is [quite ]likely to change.", "The plan is unlikely to change."],
  ] as const) {
    test(`“${quotation}” is refused`, () =>
      expect(find(quotation, text).verdict).not.toBe("exact"));
  }
});

describe("several places", () => {
  test("a quotation that stands at two is ambiguous", () => {
    const verdict = find({ text: "丑闻" }, chinese);
    expect(verdict.verdict).toBe("ambiguous");
    expect("matches" in verdict && verdict.matches.length).toBe(2);
  });

  test("the words of attribution choose", () => {
    const verdict = find({ text: "丑闻", attributionText: "市长也说是" }, chinese);
    expect(verdict).toMatchObject({
      verdict: "exact",
      match: { start: chinese.lastIndexOf("丑闻") },
    });
  });

  test("words of attribution that are as near to both choose nothing", () => {
    const text = "“是。”他说，“是。”";
    expect(find({ text: "是。", attributionText: "他说，“" }, text).verdict).toBe("exact");
    expect(find({ text: "是。", attributionText: "他说，" }, text).verdict).toBe("ambiguous");
  });

  test("words of attribution that stand nowhere choose nothing", () => {
    expect(find({ text: "丑闻", attributionText: "部长说" }, chinese).verdict).toBe("ambiguous");
  });

  test("a whole quotation is preferred to the same words within another sentence", () => {
    const text = "他常说海堤安全。后来他说：“海堤安全”，然后走了。";
    const verdict = find({ text: "海堤安全", kind: "fragment" }, text);
    expect(verdict).toMatchObject({ verdict: "exact", match: { start: text.lastIndexOf("海堤") } });
  });
});

describe("a quotation that is not there", () => {
  test("the nearest passage shows what differs, at its offsets", () => {
    const verdict = find("今年我们准备加高海堤。测量还没有完成，资金也不到位。", chinese);
    expect(verdict.verdict).toBe("near");
    if (verdict.verdict !== "near") return;
    const { near } = verdict;
    expect(Array.from(chinese).slice(near.start, near.end).join("")).toBe(chineseQuotations[0]);
    expect(near.distance).toBe(1);
    expect(near.words).toContainEqual({ kind: "source-only", text: "不" });
  });

  test("it is found in a long text", () => {
    const filler =
      "The committee discussed the minutes of its last meeting at some length. ".repeat(4000);
    const verdict = find(
      "We are now ready to raise the wall this year. The survey is finished.",
      `${filler}${english}${filler}`,
    );
    expect(verdict).toMatchObject({ verdict: "near" });
  });

  test("what is like nothing in the text is absent", () => {
    expect(find("Completely other words about bananas and jazz.", english).verdict).toBe("absent");
  });

  test("Traditional characters do not match Simplified ones", () => {
    expect(find("測量還沒有完成，資金也不到位。", chinese).verdict).not.toBe("exact");
  });

  for (const empty of ["“”", "…", "[…]", "\u00ad", "。"]) {
    test(`${JSON.stringify(empty)} has no words`, () => {
      expect(find(empty, english).verdict).toBe("without-words");
    });
  }
});
