import { describe, expect, test } from "vitest";
import { find, found } from "./find.ts";
import { chinese, chineseQuotations, english, englishQuotations } from "./texts.ts";

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
