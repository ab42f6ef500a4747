import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDates } from "../../../src/rules/parity/dates.ts";
import { readNumbers } from "../../../src/rules/parity/numbers.ts";
import { datesMissing } from "../../../src/rules/parity/same-dates.ts";

/** The dates that stand in one of two texts only. */
function differences(a: string, b: string, [one, other] = ["en", "zh-Hans"]): string[] {
  const read = (text: string, language = "") => ({
    dates: readDates(text, language),
    numbers: () => readNumbers(text, language).counted,
  });
  const [x, y] = [read(a, one), read(b, other)];
  return [
    ...datesMissing(x.dates, y.dates, y.numbers),
    ...datesMissing(y.dates, x.dates, x.numbers),
  ].map(({ text }) => text);
}

describe("the same dates in English and Chinese", () => {
  test.each([
    ["published on 26 June 2025", "发表于2025年6月26日"],
    ["published on June 26, 2025", "发表于２０２５年６月２６日"],
    ["published on Jun. 26th, 2025", "发表于二〇二五年六月二十六日"],
    ["published 2025-06-26", "2025年6月26号发表"],
    ["published 6/26/2025", "2025年6月26日"],
    ["published 26/6/2025", "2025年6月26日"],
    ["in June 2025", "2025年6月"],
    ["the commitment of November 2024", "2024年11月的承诺"],
    ["by 31 December 2025", "2025年12月31日前"],
    ["through 2026", "到2026年底"],
    ["in mid-2025", "2025年年中"],
    ["18–20 June 2025", "2025年6月18日至20日"],
    ["from 18 June to 2 July 2025", "2025年6月18日至7月2日"],
    ["June to August 2025", "2025年6月至8月"],
    ["on 26 June", "2025年6月26日"],
    ["on 26 June 2025", "2025年6月"],
    ["2024–25", "2024至2025年"],
    ["2024–2025", "2024年和2025年"],
    ["the 2024-25 season", "2024-25赛季"],
    ["the 2024/25 season", "2024—25年度"],
    ["as of 2024-06", "截至2024-06。"],
    ["2024-06", "2024年6月"],
    ["June 2024", "2024-06"],
    ["from 2024 to 2026", "2024至2026年"],
    ["in May and in March", "5月和3月"],
    ["It may march on.", "也许会继续前进。"],
    ["within six months", "6个月内"],
    ["in the 1990s", "20世纪90年代"],
    ["2000 people", "2000人"],
    ["On 26 June 2025, and again in 2025", "2025年6月26日"],
  ])("%s = %s", (en, zh) => {
    expect(differences(en, zh)).toEqual([]);
  });

  test("in other languages, by the month names of the runtime", () => {
    expect(differences("26 June 2025", "am 26. Juni 2025", ["en", "de"])).toEqual([]);
    expect(differences("26 June 2025", "le 26 juin 2025", ["en", "fr"])).toEqual([]);
    expect(differences("26 June 2025", "el 26 de junio de 2025", ["en", "es"])).toEqual([]);
    expect(differences("26 June 2025", "26 июня 2025", ["en", "ru"])).toEqual([]);
    expect(differences("26 June 2025", "am 26. Juli 2025", ["en", "de"])).toEqual([
      "26 June 2025",
      "26. Juli 2025",
    ]);
  });
});

describe("different dates in English and Chinese", () => {
  test.each([
    ["on 26 June 2025", "2025年6月27日", ["26 June 2025", "2025年6月27日"]],
    ["on June 26, 2025", "2025年7月26日", ["June 26, 2025", "2025年7月26日"]],
    ["in June 2025", "2025年7月", ["June 2025", "2025年7月"]],
    ["through 2026", "到2027年底", ["2026", "2027年"]],
    ["as of 2024-06", "截至2024-07。", ["2024-06", "2024-07"]],
    ["on 26 June", "6月25日", ["26 June", "6月25日"]],
    ["by 2030", "不久", ["2030"]],
    ["in 2025, on 26 June 2025", "2025年，2025年6月27日", ["26 June 2025", "2025年6月27日"]],
    ["18–20 June 2025", "2025年6月18日至21日", ["18–20 June 2025", "2025年6月18日至21日"]],
  ])("%s ≠ %s", (en, zh, expected) => {
    expect(differences(en, zh)).toEqual(expected);
  });
});

describe("properties", () => {
  const day = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => ({
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    }));
  const format = (language: string, month: "long" | "short") => {
    const intl = new Intl.DateTimeFormat(language, {
      year: "numeric",
      month,
      day: "numeric",
      timeZone: "UTC",
    });
    return (date: { year: number; month: number; day: number }): string =>
      intl.format(new Date(Date.UTC(date.year, date.month - 1, date.day)));
  };
  const forms = [
    ["en", format("en-GB", "long")],
    ["en", format("en-US", "long")],
    ["en", format("en-US", "short")],
    ["zh-Hans", format("zh-Hans", "long")],
    ["ja", format("ja", "long")],
    ["fr", format("fr", "long")],
    ["de", format("de", "long")],
    ["es", format("es", "long")],
  ] as const;

  test("a day is read from every way of writing it", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...forms), (date, [language, write]) => {
        const found = readDates(`x ${write(date)}. `, language).filter(({ isVague }) => !isVague);
        expect(found.map(({ readings }) => readings)).toEqual([[date]]);
      }),
    );
  });

  test("two ways of writing agree on the same day, and on no other", () => {
    const form = fc.constantFrom(...forms);
    fc.assert(
      fc.property(day, day, form, form, (date, wrong, [one, write], [other, say]) => {
        expect(differences(write(date), say(date), [one, other])).toEqual([]);
        fc.pre(JSON.stringify(date) !== JSON.stringify(wrong));
        expect(differences(write(date), say(wrong), [one, other])).toHaveLength(2);
      }),
    );
  });

  test("no text makes the reader fail, and every text agrees with itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(differences(text, text, ["en", "en"])).toEqual([]);
      }),
    );
  });
});
