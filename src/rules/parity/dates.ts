import { readChineseNumeral } from "./chinese-numerals.ts";
import { foldFigures } from "./fold-figures.ts";
import { monthsOf } from "./month-names.ts";

/** A date as far as a text gives it. */
export interface PartialDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

export interface FoundDate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** More than one where day and month cannot be told apart: 6/5/2025. */
  readonly readings: readonly PartialDate[];
  /** A month without day or year, which may be a word or a name (May): it answers, and never asks. */
  readonly isVague: boolean;
}

type Part = string | undefined;
type Reader = (parts: readonly Part[]) => readonly PartialDate[][];
type Form = readonly [RegExp, Reader];

const chinese = "[〇零一二三四五六七八九十]";

/**
 * Reads the dates of a text: 2025年6月26日, 26 June 2025, June 26, 2025, 2025-06-26, 6/26/2025,
 * and their parts, and seasons (2024-25). Month names come from the runtime, so that other
 * languages are read as well.
 */
export function readDates(text: string, language: string): FoundDate[] {
  const copy = foldFigures(text);
  const found: FoundDate[] = [];
  const taken = new Uint8Array(copy.length);
  for (const [form, read] of formsOf(language)) {
    for (const match of copy.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.subarray(start, end).includes(1)) continue;
      for (const readings of read(match.slice(1))) {
        const sound = readings.filter(isPossible);
        if (sound.length === 0) continue;
        const [first] = sound;
        const isVague =
          first?.year === undefined && first?.day === undefined && !/月/.test(match[0]);
        taken.fill(1, start, end);
        found.push({ text: text.slice(start, end).trim(), start, end, readings: sound, isVague });
      }
    }
  }
  return found;
}

/** The text with its dates blanked out, every offset kept. */
export function withoutDates(text: string, dates: readonly FoundDate[]): string {
  const clear = dates.filter(({ isVague }) => !isVague).sort((a, b) => a.start - b.start);
  let rest = "";
  for (const { start, end } of clear) {
    // A range (26–29 June) is found once for each of its ends.
    const from = Math.max(start, rest.length);
    rest += text.slice(rest.length, from) + " ".repeat(Math.max(0, end - from));
  }
  return rest + text.slice(rest.length);
}

/** The forms of each language, made once: an edition has thousands of texts. */
const known = new Map<string, readonly Form[]>();

function formsOf(language: string): readonly Form[] {
  const forms = known.get(language) ?? [...formsFor(language)];
  known.set(language, forms);
  return forms;
}

/** Forms in the order in which they are tried: the fuller first. */
function* formsFor(language: string): Generator<Form> {
  const number = `\\d{1,2}|${chinese}{1,3}`;
  const year = `\\d{4}|${chinese}{4}`;
  yield [
    new RegExp(
      `(${year})\\s?年(?!代)(?:\\s?(${number})\\s?月(?:\\s?(${number})\\s?[日号號](?:\\s?[-–—至到]\\s?(${number})\\s?[日号號])?)?)?`,
      "gu",
    ),
    ([y, m, d, until]) => days(read(y), read(m), [d, until]),
  ];
  yield [
    new RegExp(
      `(?<!\\d)(${number})\\s?月\\s?(${number})\\s?[日号號](?:\\s?[-–—至到]\\s?(${number})\\s?[日号號])?`,
      "gu",
    ),
    ([m, d, until]) => days(undefined, read(m), [d, until]),
  ];
  yield [
    new RegExp(`(?<![\\d个個〇零一二三四五六七八九十])(${number})\\s?月`, "gu"),
    ([m]) => days(undefined, read(m), []),
  ];
  yield [
    /(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.]*\d)/g,
    ([y, , m, d]) => days(read(y), read(m), [d]),
  ];
  yield [
    /(?<![\d.])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/g,
    // The day comes first in most countries, the month in some.
    ([one, , other, y]) => [
      [
        { year: Number(y), month: Number(other), day: Number(one) },
        { year: Number(y), month: Number(one), day: Number(other) },
      ],
    ],
  ];
  yield [
    /(?<![\p{Script=Latin}\d.,–-])((?:19|20)\d{2})-(0[1-9]|1[0-2])(?![\d\p{Script=Latin}%-]|[.,]\d)/gu,
    // 2009-10 may as well be a season: that is read below.
    ([y = "", m]) => (Number(m) > Number(y.slice(2)) ? [] : days(read(y), read(m), [])),
  ];
  yield* namedMonths(language);
  const isEastAsian = /^(zh|ja|ko)\b/.test(language);
  yield [
    isEastAsian
      ? /(?<![\p{Script=Latin}\d.,–—-])((?:19|20)\d{2})[–—/-](\d{2})(?![\d\p{Script=Latin}%万萬亿億千百十-]|[.,]\d)/gu
      : /(?<![\p{L}\d.,–-])((?:19|20)\d{2})[–/-](\d{2})(?![\d\p{L}%-]|[.,]\d)/gu,
    ([from = "", to = ""]) => [[{ year: Number(from) }], [{ year: Number(from.slice(0, 2) + to) }]],
  ];
  // In Chinese and Japanese a year bears its sign; a bare figure is a number there.
  if (!isEastAsian) {
    yield [
      /(?<![\p{L}\d.,$€£¥])((?:19|20)\d{2})(?![\p{L}\d%]|[.,]\d|\s?(?:percent|million|billion|trillion|thousand))/gu,
      ([y]) => [[{ year: Number(y) }]],
    ];
  }
}

function* namedMonths(language: string): Generator<Form> {
  const months = monthsOf(language);
  if (months.size === 0) return;
  const names = [...months.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const name = `(${names.join("|")})(?!\\p{L})\\.?`;
  const day = "(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?";
  const of = "(?:of\\s|de\\s|del\\s)?";
  const until = "\\s?(?:[-–—]|to|and)\\s?";
  const monthOf = (found: Part): number | undefined => months.get(found ?? "");
  yield [
    new RegExp(
      `(?<![\\d.])(?:${day}${until})?${day}\\s+${of}${name}(?:,?\\s+${of}(\\d{4}))?(?!\\d)`,
      "gu",
    ),
    ([from, to, month, y]) => days(read(y), monthOf(month), from === undefined ? [to] : [from, to]),
  ];
  yield [
    new RegExp(
      `(?<!\\p{L})${name}\\s+${day}(?!\\d)(?:${until}${day}(?!\\d))?(?:,?\\s+(\\d{4}))?(?!\\d)`,
      "gu",
    ),
    ([month, from, to, y]) => days(read(y), monthOf(month), [from, to]),
  ];
  yield [
    new RegExp(`(?<!\\p{L})${name},?\\s+${of}(\\d{4})(?!\\d)`, "gu"),
    ([month, y]) => days(read(y), monthOf(month), []),
  ];
  yield [new RegExp(`(?<!\\p{L})${name}`, "gu"), ([month]) => days(undefined, monthOf(month), [])];
}

/** One date for each day; without any day one for the month or year. */
function days(
  year: number | undefined,
  month: number | undefined,
  given: readonly Part[],
): PartialDate[][] {
  const around = { ...(year !== undefined && { year }), ...(month !== undefined && { month }) };
  const dates = given.map(read).filter((day) => day !== undefined);
  return dates.length === 0 ? [[around]] : dates.map((day) => [{ ...around, day }]);
}

function read(part: Part): number | undefined {
  if (part === undefined) return undefined;
  return /^\d+$/.test(part) ? Number(part) : readChineseNumeral(part);
}

function isPossible({ month = 1, day = 1 }: PartialDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
