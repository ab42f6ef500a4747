import { expect, test } from "vitest";
import { dateIn } from "../../../src/view/words/dates.ts";
import { speak } from "../../../src/view/words/messages.ts";
import { localeMessages } from "../../support/locale.ts";

const sayer = (language: string) =>
  dateIn(
    language,
    speak(language, localeMessages(language), (problem) => {
      throw new Error(problem.message);
    }),
  );

test.each([
  ["2025-06-26", "26 June 2025", "2025年6月26日"],
  ["2024-11", "November 2024", "2024年11月"],
  ["2030", "2030", "2030年"],
  ["2021-21", "spring 2021", "2021年春"],
  ["2020-09~", "about September 2020", "约2020年9月"],
  ["2020?", "2020 (uncertain)", "2020年（存疑）"],
  ["2018-05-02/..", "from 2 May 2018", "自2018年5月2日起"],
  ["../2026", "until 2026", "至2026年"],
  ["2025/2030", "2025 to 2030", "2025年至2030年"],
  ["notStated", "date not stated", "日期未说明"],
])("%s", (edtf, english, chinese) => {
  expect(sayer("en")(edtf)).toBe(english);
  expect(sayer("zh-Hans")(edtf)).toBe(chinese);
});

test.each([
  ["fa", "۱ سپتامبر ۲۰۲۵", "سپتامبر ۲۰۲۵", "۲۰۲۵"],
  ["th", "1 กันยายน 2025", "กันยายน 2025", "2025"],
])("in %s too a date stays in the calendar that it was written in", (language, ...said) => {
  const say = dateIn(language, () => "");
  expect(["2025-09-01", "2025-09", "2025"].map(say)).toEqual(said);
});

test("a year of the first century is no year of the last", () => {
  expect(sayer("en")("0079-08-24")).toBe("24 August 79");
});
