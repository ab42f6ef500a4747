import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeHtml, markRuns, splitRuns } from "../../src/model/script-runs.ts";

/** The foreign runs of a text. */
const foreign = (text: string, language: string): string[] =>
  splitRuns(text, language).flatMap((run) => (run.lang === undefined ? [] : [run.text]));

describe("Han in a text of another script", () => {
  const cases: readonly (readonly [text: string, runs: readonly string[]])[] = [
    ["Chen Kaixin (陈凯欣) of CAICT", ["陈凯欣"]],
    ["the 《人工智能安全治理框架》, 2024", ["《人工智能安全治理框架》"]],
    ["凯尔·陈 and 李 明", ["凯尔·陈", "李 明"]],
    ["see 第15条、第16条。", ["第15条、第16条。"]],
    ["“中国” says", ["中国"]],
    ["no Han, only ， and 　", []],
    ["𠀀 beyond the BMP", ["𠀀"]],
  ];
  test.each(cases)("%s", (text, runs) => {
    expect(foreign(text, "en")).toEqual(runs);
    expect(foreign(text, "de-AT")).toEqual(runs);
  });

  test("is marked as simplified Chinese", () => {
    expect(markRuns("a <陈> & b", "en")).toBe('a &lt;<span lang="zh-Hans">陈</span>&gt; &amp; b');
  });
});

describe("Latin words in a Chinese text", () => {
  const cases: readonly (readonly [text: string, runs: readonly string[]])[] = [
    ["兰德公司的Kyle Chan认为", ["Kyle Chan"]],
    ["AI 与 RAND 的 GPT-5", []],
    ["据 Concordia AI 报告", ["Concordia AI"]],
    ["《Frontier AI: Risk Management (v1.0)》。", ["Frontier AI: Risk Management (v1.0"]],
    ["Jean-Luc O’Neil、José García", ["Jean-Luc O’Neil", "José García"]],
    ["他说 Hello. 然后", ["Hello"]],
    ["见 https://www.example.org/Path?q=a 及 www.example.org", []],
    ["2025年6月26日", []],
  ];
  test.each(cases)("%s", (text, runs) => {
    expect(foreign(text, "zh-Hans")).toEqual(runs);
    expect(foreign(text, "zh-Hant-TW")).toEqual(runs);
  });

  test("are marked as English", () => {
    expect(markRuns("由Kyle Chan撰写", "zh-Hans")).toBe('由<span lang="en">Kyle Chan</span>撰写');
  });
});

describe("runs of other scripts", () => {
  /** The foreign runs of a text, each with its language. */
  const marked = (text: string, language: string, other?: string): string[] =>
    splitRuns(text, language, other).flatMap(({ lang, text: run }) =>
      lang === undefined ? [] : [`${lang} ${run}`],
    );
  const cases: readonly (readonly [language: string, text: string, runs: readonly string[]])[] = [
    ["en", "the well (بئر الماء) of Nadir", ["ar بئر الماء"]],
    ["en", "قال: «لا ماء»، في 14 مارس 2025. He left.", ["ar قال: «لا ماء»، في 14 مارس"]],
    ["en", "in ٢٠٢٥ or 2025, no ، alone", ["ar ٢٠٢٥"]],
    [
      "en",
      "“الدلتا 2035” and نهر 12, or (عام 2025/26)",
      ["ar الدلتا 2035", "ar نهر", "ar عام 2025/26"],
    ],
    ["fr", "le mot می‌شود est persan", ["ar می‌شود"]],
    ["en", "the word נהר, river", ["he נהר"]],
    ["en", "the river 강, and 한국 강", ["ko 강", "ko 한국 강"]],
    ["en", "「流域の水」 and みずの はるか", ["ja 「流域の水」", "ja みずの はるか"]],
    ["en", "the ・ alone, and ー", []],
    [
      "zh-Hans",
      "水野遥香（みずの はるか）著《流域の水文年鑑》",
      ["ja （みずの はるか）", "ja 《流域の水文年鑑》"],
    ],
    ["zh-Hans", "他说カタカナ语", ["ja カタカナ"]],
    ["zh-Hans", "凯尔・陈", []],
    ["zh-Hans", "阿语نهر一词", ["ar نهر"]],
    ["ja", "流域の水は中国の水", []],
    ["ja", "『流域』のKyle Chanさん", ["en Kyle Chan"]],
    ["ko", "漢江은 강이다、みず", ["ja みず"]],
    ["ar", "قال Kyle Chan في AI كلمة 陈凯欣", ["en Kyle Chan", "zh-Hans 陈凯欣"]],
    ["fa", "می‌شود ۱۲ درصد", []],
    ["he", "אמר نهر", ["ar نهر"]],
    ["en", "met ศ. ปิยะนุช น้ำผึ้ง, of 12 แห่ง", ["th ศ. ปิยะนุช น้ำผึ้ง", "th แห่ง"]],
    ["en", "met प्रो. मीरा शर्मा (क्‍ष, र्‍य)।", ["hi प्रो. मीरा शर्मा", "hi क्‍ष, र्‍य"]],
    ["bn", "নদী।", []],
    ["th", "น้ำ กับ Kyle Chan และ 강", ["en Kyle Chan", "ko 강"]],
    ["mr", "नदी, पाणी आणि Kyle Chan।", ["en Kyle Chan"]],
    ["zh-Hans", "泰语แม่น้ำ一词", ["th แม่น้ำ"]],
  ];
  test.each(cases)("in %s: %s", (language, text, runs) => {
    expect(marked(text, language)).toEqual(runs);
  });

  test("are in the language that is known, if it has the script", () => {
    expect(marked("Mizuno (水野遥香)", "en", "ja")).toEqual(["ja 水野遥香"]);
    expect(marked("Mizuno (水野) and نادر", "en", "fa")).toEqual(["zh-Hans 水野", "fa نادر"]);
    expect(marked("让·迪普伊（Jean Dupuis）", "zh-Hans", "fr")).toEqual(["fr Jean Dupuis"]);
    expect(marked("Mina (मीरा) and नदी", "en", "ne")).toEqual(["ne मीरा", "ne नदी"]);
    expect(marked("水野（みずの）", "zh-Hans", "zh-Hant")).toEqual(["ja （みずの）"]);
  });

  test("that run the other way are set apart", () => {
    expect(markRuns("a نهر, b", "en")).toBe('a <span lang="ar" dir="rtl">نهر</span>, b');
    expect(markRuns("نهر Kyle", "ar")).toBe('نهر <span lang="en" dir="ltr">Kyle</span>');
    expect(markRuns("نهر נהר", "ar")).toBe('نهر <span lang="he">נהר</span>');
  });
});

describe("in a text that runs from right to left", () => {
  test.each([
    // A bracket that were left outside would stand at the other end, and turned.
    ["تقرير OECD (Paris) اليوم", ["OECD (Paris)"]],
    ["تقرير Oslo (باريس)", ["Oslo"]],
    ["بريد desk.a@example.org اليوم", ["desk.a@example.org"]],
    // So would a sign of a number, or the rest of it.
    ["كلفة Serin 1,250,000 kg يورو", ["Serin 1,250,000 kg"]],
    ["مجلة «Revue des ports, n° 7»، ثم", ["Revue des ports, n° 7"]],
    ["نسبة Serin 40% من", ["Serin 40%"]],
    ["سعر Brent $75، ثم Serin −5%", ["Brent $75", "Serin −5%"]],
    ["شركة Volvo® في Serin, و", ["Volvo®", "Serin"]],
    ["في Serin (9.4 أيام)", ["Serin"]],
  ])("%s", (text, runs) => {
    expect(foreign(text, "ar")).toEqual(runs);
  });

  test("the groups of a telephone number stay in their order, and in no language", () => {
    expect(markRuns("هاتف +33 1 23 (45) 67, 9", "ar")).toBe(
      'هاتف <span dir="ltr">+33 1 23 (45) 67</span>, 9',
    );
    expect(markRuns("Call +33 1 23 45 67", "en")).toBe("Call +33 1 23 45 67");
  });
});

describe("a word that is longer than a line", () => {
  test("may be broken behind its stops", () => {
    const address = "https://example.org/reports/2025/harbours.html?page=4&view=all";
    expect(markRuns(address, "en")).toBe(
      "https://<wbr>example.<wbr>org/<wbr>reports/<wbr>2025/<wbr>harbours.<wbr>html?<wbr>page=<wbr>4&amp;<wbr>view=<wbr>all",
    );
  });

  test("and where it has none, after 24 signs", () => {
    expect(markRuns(`a ${"b".repeat(50)} c`, "en")).toBe(
      `a ${"b".repeat(24)}<wbr>${"b".repeat(24)}<wbr>bb c`,
    );
  });

  test("while others stay whole, and nothing is lost", () => {
    const fits = "x".repeat(47);
    expect(markRuns(fits, "en")).toBe(fits);
    const signs = fc.string({ unit: fc.constantFrom(..."ab/.-é<&"), minLength: 40, maxLength: 90 });
    fc.assert(
      fc.property(signs, (text) => {
        expect(markRuns(text, "en").replaceAll("<wbr>", "")).toBe(escapeHtml(text));
      }),
    );
  });
});

test("the runs joined are the text, whatever it is", () => {
  const text = fc.string({
    unit: fc.constantFrom(..."aZ 陈，。·—1(<&'“\u3000\u00e9é.-中نهر،٢\u200cのー《》（נ한"),
  });
  fc.assert(
    fc.property(text, fc.constantFrom("en", "zh-Hans", "ar", "ja", "ko"), (whole, language) => {
      const runs = splitRuns(whole, language);
      expect(runs.map((run) => run.text).join("")).toBe(whole);
      expect(runs.every((run) => run.text !== "")).toBe(true);
    }),
  );
});

test("a text that is made to be slow is not", () => {
  const start = performance.now();
  for (const unit of [
    "陈 ",
    "a-",
    "a (",
    "Aa .",
    "1",
    "陈1234",
    "ن ",
    "ن (",
    "《",
    "の陈",
    "a.@",
    "a,1",
    "a #",
    "+1 (",
  ]) {
    for (const language of ["en", "zh", "ar"]) splitRuns(unit.repeat(50_000), language);
  }
  // Not a measurement: quadratic behaviour would take minutes.
  expect(performance.now() - start).toBeLessThan(30_000);
});
