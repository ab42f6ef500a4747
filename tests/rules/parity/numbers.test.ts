import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readChineseNumeral } from "../../../src/rules/parity/chinese-numerals.ts";
import { numberWords } from "../../../src/rules/parity/number-words.ts";
import { numbersMissing, readNumbers } from "../../../src/rules/parity/numbers.ts";

/** What stands in one of two texts only, first in the one, then in the other. */
function differences(en: string, zh: string, [one, other] = ["en", "zh-Hans"]): string[] {
  const ones = readNumbers(en, one ?? "");
  const others = readNumbers(zh, other ?? "");
  return [...numbersMissing(ones, others), ...numbersMissing(others, ones)].map(({ text }) => text);
}

test.each([
  ["12 villages", "۱۲ روستا", "fa"],
  ["35% of 1,250.5 tons", "٣٥٪ من ١٬٢٥٠٫٥ طن", "ar"],
])("figures of other scripts are figures: %s, %s", (en, other, language) => {
  expect(differences(en, other, ["en", language])).toEqual([]);
  expect(differences(en.replace(/\d/, "7"), other, ["en", language])).not.toEqual([]);
});

describe("the same numbers in English and Chinese", () => {
  test.each([
    ["Ships wait nine days on average.", "船只平均等待9天。"],
    ["He received more than 30 million US dollars.", "获得了超过3000万美元的拨款。"],
    ["more than 30 million dollars", "三千多万美元"],
    ["$1.2 billion over five years", "5年共12亿美元"],
    ["1,234,567 people", "１２３４５６７人"],
    ["1.2 trillion yuan", "1.2万亿元"],
    ["a rise of 30 percent", "上升百分之三十"],
    ["a rise of 30 %", "上升了３０％"],
    ["30% of the total", "占三成"],
    ["one of 3 plants", "三座工厂中的一座"],
    ["20–30 million tonnes", "2000万至3000万吨"],
    ["between 20 and 30 million tonnes", "2000万到3000万吨"],
    ["125 million", "1亿2500万"],
    ["125 million", "1.25亿"],
    ["110 million", "1.1亿"],
    ["the 21st century", "21世纪"],
    ["in the 1990s", "20世纪90年代"],
    ["Block 2, passage 11", "第2段第11节"],
    ["the second of two plants", "两座工厂中的第2座"],
    ["two decades", "20年"],
    ["three dozen ships", "36艘船"],
    ["half the members", "50%的成员"],
    ["twenty-five members", "25名成员"],
    ["three hundred and five", "305"],
    ["a dozen cases", "12起案件"],
    ["the H20 chip and GPT-4", "一种芯片和一个模型"],
    ["G7 leaders met", "七国集团领导人会晤"],
    ["5G networks", "第五代网络"],
    ["at 3:32 PM", "下午三时三十二分"],
    ["at 3:05 p.m.", "15时05分"],
    ["see https://example.org/2/17", "见附件"],
    ["1. First\n2. Second", "- 甲\n- 乙"],
    ["the year 2026 and 2000 people", "2026年和2000人"],
    ["over 7nm", "超过7纳米"],
    ["through 2026", "到2026年底"],
    ["No number at all.", "没有数字。"],
  ])("%s = %s", (en, zh) => {
    expect(differences(en, zh)).toEqual([]);
  });

  test("in languages with a decimal comma", () => {
    expect(differences("1,234.5 tonnes", "1.234,5 Tonnen", ["en", "de"])).toEqual([]);
    expect(differences("3.5 percent of 2,000", "3,5 Prozent von 2.000", ["en", "de"])).toEqual([]);
    expect(differences("12000", "12\u202f000", ["en", "fr"])).toEqual([]);
    expect(differences("3.5", "3,6", ["en", "de"])).toEqual(["3.5", "3,6"]);
  });
});

describe("different numbers in English and Chinese", () => {
  test.each([
    ["Ships wait nine days.", "船只等待8天。", ["8"]],
    ["30 million dollars", "30亿美元", ["30 million", "30亿"]],
    ["3 million dollars", "3美元", ["3 million", "3"]],
    ["300 people", "3000人", ["300", "3000"]],
    ["a rise of 30 percent", "上升百分之四十", ["30"]],
    ["1.2 trillion yuan", "1.2亿元", ["1.2 trillion", "1.2亿"]],
    ["five of 12 members", "13名成员中的5名", ["12", "13"]],
    ["1,234 ships", "1243艘船", ["1,234", "1243"]],
    ["40 ships", "一些船", ["40"]],
  ])("%s ≠ %s", (en, zh, expected) => {
    expect(differences(en, zh)).toEqual(expected);
  });
});

/** 3千0百… as a Chinese numeral, by the rules of arithmetic teaching. */
function chinese(value: number): string {
  const signs = "零一二三四五六七八九";
  const section = (part: number): string => {
    let text = "";
    let gap = false;
    for (const [unit, name] of [
      [1000, "千"],
      [100, "百"],
      [10, "十"],
      [1, ""],
    ] as const) {
      const digit = Math.floor(part / unit) % 10;
      if (digit === 0) gap = text !== "";
      else {
        text += `${gap ? "零" : ""}${signs[digit]}${name}`;
        gap = false;
      }
    }
    return text;
  };
  if (value === 0) return "零";
  const parts = [
    [Math.floor(value / 1e8), "亿"],
    [Math.floor(value / 1e4) % 1e4, "万"],
    [value % 1e4, ""],
  ] as const;
  let text = "";
  for (const [part, name] of parts) {
    if (part === 0) continue;
    text += `${text !== "" && part < 1000 ? "零" : ""}${section(part)}${name}`;
  }
  return text;
}

describe("properties", () => {
  const whole = fc.integer({ min: 0, max: 999_999_999_999 });

  test("every whole number is read from its Chinese numeral", () => {
    expect(chinese(1_0203_0045)).toBe("一亿零二百零三万零四十五");
    fc.assert(fc.property(whole, (value) => readChineseNumeral(chinese(value)) === value));
  });

  test("a number in figures agrees with itself in every form, and with no other number", () => {
    const forms = [
      (value: number) => String(value),
      (value: number) => value.toLocaleString("en"),
      (value: number) => chinese(value),
      (value: number) => `${(value / 1e4).toFixed(4)}万`,
      (value: number) => `${(value / 1e8).toFixed(8)}亿`,
      (value: number) =>
        String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ];
    const form = fc.constantFrom(...forms);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e11 }), form, (value, write) => {
        expect(
          differences(`over ${value.toLocaleString("en")} ships`, `${write(value)}艘`),
        ).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(whole, whole, (one, other) => {
        fc.pre(one !== other);
        const found = differences(`${one.toLocaleString("en")} ships`, `${other}艘船`);
        expect(found).toEqual([one.toLocaleString("en"), String(other)]);
      }),
    );
  });

  test("number words up to 999 are read as one number", () => {
    const ones =
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
        " ",
      );
    const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    const inWords = (value: number): string => {
      if (value < 20) return ones[value] ?? "";
      if (value < 100) {
        const rest = value % 10 === 0 ? "" : `-${ones[value % 10]}`;
        return `${tens[Math.floor(value / 10) - 2]}${rest}`;
      }
      const rest = value % 100 === 0 ? "" : ` and ${inWords(value % 100)}`;
      return `${ones[Math.floor(value / 100)]} hundred${rest}`;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (value) => {
        expect([...numberWords(`some ${inWords(value)} ships`)]).toContain(value);
        expect([...numberWords(`${inWords(value)} thousand`)]).toContain(value * 1000);
      }),
    );
  });

  test("no text makes the reader fail, and every text agrees with itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(differences(text, text, ["en", "en"])).toEqual([]);
        expect(differences(text, text, ["zh-Hans", "zh-Hans"])).toEqual([]);
      }),
    );
  });
});
