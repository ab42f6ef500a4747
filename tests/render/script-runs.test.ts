import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markRuns, splitRuns } from "../../src/model/script-runs.ts";

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

test("the runs joined are the text, whatever it is", () => {
  const text = fc.string({ unit: fc.constantFrom(..."aZ 陈，。·—1(<&'“\u3000\u00e9é.-中") });
  fc.assert(
    fc.property(text, fc.constantFrom("en", "zh-Hans"), (whole, language) => {
      const runs = splitRuns(whole, language);
      expect(runs.map((run) => run.text).join("")).toBe(whole);
      expect(runs.every((run) => run.text !== "")).toBe(true);
    }),
  );
});

test("a text that is made to be slow is not", () => {
  const start = performance.now();
  for (const unit of ["陈 ", "a-", "a (", "Aa .", "1", "陈1234"]) {
    for (const language of ["en", "zh"]) splitRuns(unit.repeat(50_000), language);
  }
  // Not a measurement: quadratic behaviour would take minutes.
  expect(performance.now() - start).toBeLessThan(30_000);
});
