import { chineseNumeral, chineseUnits, readChineseNumeral } from "./chinese-numerals.ts";
import { type FoundDate, readDates, withoutDates } from "./dates.ts";
import { foldFigures } from "./fold-figures.ts";
import { englishUnits, numberWords } from "./number-words.ts";

/** A number written in figures, and what it can mean. */
export interface FoundNumber {
  readonly text: string;
  readonly readings: readonly number[];
}

export interface NumbersRead {
  /** Written plainly in figures: the other language must have them too. */
  readonly plain: readonly FoundNumber[];
  /** Every value that can be read in the text, number words, names and dates included. */
  readonly all: ReadonlySet<number>;
  /** The same without the parts of dates. */
  readonly counted: ReadonlySet<number>;
}

interface Token extends FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly unit: number;
  readonly isPlain: boolean;
}

const figures = /\d+(?:[.,，'’\u00a0\u2009\u202f]\d+)*/gu;

/** Languages that write 1,234.5; the others may mean 1.2345 by 1,2345 and 1234 by 1.234. */
const usesDecimalPoint = (language: string): boolean => /^(en|zh|ja|ko|he|th)\b/.test(language);

/**
 * Reads the numbers of a text. What might be part of a name (H20, GPT-4), a list mark, a time of
 * day or a version is not plain: another language may well do without it.
 */
export function readNumbers(text: string, language: string): NumbersRead {
  const dates = readDates(text, language);
  const copy = withoutDates(foldFigures(text), dates);
  const tokens = sharedUnits(joined([...tokensOf(copy, language)]), copy);
  let counted: ReadonlySet<number> | undefined;
  let all: ReadonlySet<number> | undefined;
  // Most texts have no figures, and then nobody asks what else could be read in the other.
  return {
    plain: tokens.filter(({ isPlain }) => isPlain),
    get counted() {
      const values = () => [...tokens.flatMap(({ readings }) => readings), ...wordsOf(copy)];
      counted ??= new Set(values().map(key));
      return counted;
    },
    get all() {
      all ??= new Set([...this.counted, ...dates.flatMap(partsOf)]);
      return all;
    },
  };
}

/** The numbers of one text that the other has in no form. */
export function numbersMissing(one: NumbersRead, other: NumbersRead): FoundNumber[] {
  return one.plain.filter(({ readings }) => !readings.some((value) => other.all.has(key(value))));
}

/** Rounds away what floating point adds, so that 1.1 × 10⁸ is 110 million. */
const key = (value: number): number => Number(value.toPrecision(12));

function* tokensOf(copy: string, language: string): Generator<Token> {
  for (const match of copy.matchAll(figures)) {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    const values = valuesOf(written, language);
    const after = copy.slice(end);
    const { unit, length, isName } = unitAfter(after);
    const readings = [
      ...new Set(values.flatMap((value) => [value * unit, ...tenths(value, after)])),
    ];
    yield {
      text: copy.slice(start, end + length).trim(),
      // A unit that is only a letter may as well be metres.
      readings: /^[a-z]{1,2}(?![a-z])/i.test(after) ? [...readings, ...values] : readings,
      start,
      end: end + length,
      unit,
      isPlain: !isName && values.length > 0 && !isOddPlace(copy, start, end),
    };
    // Versions and lists (2.0.1, 3,4) are read part by part, for the other language to match.
    if (values.length === 0) {
      for (const part of written.split(/\D+/)) {
        yield { text: part, readings: [Number(part)], start, end, unit: 1, isPlain: false };
      }
    }
  }
}

/** What figures with separators can mean; nothing if they are no one number. */
function valuesOf(written: string, language: string): number[] {
  if (/^\d+$/.test(written)) return [Number(written)];
  const plain = written.replaceAll("，", ",");
  const values: number[] = [];
  if (/^\d{1,3}([,'’\u00a0\u2009\u202f])\d{3}(\1\d{3})*(\.\d+)?$/u.test(plain)) {
    values.push(Number(plain.replace(/[^\d.]/g, "")));
  }
  if (/^\d+\.\d+$/.test(plain)) values.push(Number(plain));
  if (!usesDecimalPoint(language)) {
    if (/^\d{1,3}([.\u00a0\u2009\u202f'’]\d{3})*,\d+$|^\d+,\d+$/.test(plain)) {
      values.push(Number(plain.replace(/[^\d,]/g, "").replace(",", ".")));
    }
    if (/^\d{1,3}(\.\d{3})+$/.test(plain)) values.push(Number(plain.replace(/\D/g, "")));
  }
  return values;
}

/** The unit after figures (million, 亿), and how much of the text it takes. */
function unitAfter(after: string): { unit: number; length: number; isName: boolean } {
  const chinese = /^\s?[多余餘]?([十百千万萬亿億]+)/u.exec(after);
  if (chinese?.[1] !== undefined) {
    const unit = [...chinese[1]].reduce((product, sign) => product * (chineseUnits[sign] ?? 1), 1);
    return { unit, length: chinese[0].length, isName: false };
  }
  const word = /^([\s-]?)([A-Za-z]+)/.exec(after);
  const [, gap = "", name = ""] = word ?? [];
  const isLetter = name.length <= 2;
  const unit =
    isLetter && gap !== "" ? undefined : englishUnits[name.toLowerCase().replace(/s$/, "")];
  if (unit !== undefined) {
    return { unit, length: gap.length + name.length, isName: /^[A-Z]$/.test(name) };
  }
  // 5G, 3D; but 7nm and 21st are numbers. The 1990s are 90年代 elsewhere.
  return { unit: 1, length: 0, isName: gap === "" && /^([A-Z]|s|x|D)$/.test(name) };
}

/** 3成 is three tenths, 30 percent; so is 7折, seen from the other side. */
function tenths(value: number, after: string): number[] {
  if (/^成/u.test(after)) return [value * 10];
  return /^折/u.test(after) ? [value * 10, 100 - value * 10] : [];
}

/** Whether figures stand where they belong to a name, a mark or a time rather than count. */
function isOddPlace(copy: string, start: number, end: number): boolean {
  const before = copy.slice(Math.max(0, start - 40), start);
  const after = copy.slice(end, end + 12);
  return (
    // H20, GPT-4, No.5, #3, a place in a URL
    /[\p{Script=Latin}_#/@:=]$|\p{Script=Latin}[-–.]$|https?:\/\/\S*$|www\.\S*$/u.test(before) ||
    // the mark of a list item, a footnote
    (/(^|\n)[ \t]*$/.test(before) && /^[.)、]\s/.test(after)) ||
    // a time of day, an address, a decade, a century
    /^:\d|^\.(com|org|net|ca|cn)\b|^(年代|世纪|世紀|[时時])/u.test(after)
  );
}

/** 1亿2500万 is one number of two parts. */
function joined(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const last = result.at(-1);
    if (last && last.end === token.start && last.unit >= 1e4 && token.unit < last.unit) {
      const sum = (last.readings[0] ?? 0) + (token.readings[0] ?? 0);
      const { start, isPlain } = last;
      result.splice(-1, 1, {
        ...token,
        text: last.text + token.text,
        start,
        isPlain,
        readings: [sum],
      });
    } else result.push(token);
  }
  return result;
}

/** In 20–30 million the unit belongs to both. */
function sharedUnits(tokens: readonly Token[], copy: string): Token[] {
  return tokens.map((token, index) => {
    const next = tokens[index + 1];
    if (!next || next.unit === 1 || token.unit !== 1) return token;
    const between = copy.slice(token.end, next.start);
    if (!/^\s*([-–—~～至到或、]|to|and|or)\s*$/u.test(between)) return token;
    const readings = token.readings.flatMap((value) => [value, value * next.unit]);
    return { ...token, readings };
  });
}

/** Values of number words, English and Chinese. */
function* wordsOf(text: string): Generator<number> {
  yield* numberWords(text);
  // 三千多万 is 三千万 and more.
  const copy = text.replace(/(?<=[十百千])[多余餘](?=[万萬亿億])/gu, "");
  for (const { 0: numeral, index } of copy.matchAll(chineseNumeral)) {
    const value = readChineseNumeral(numeral);
    if (value === undefined) continue;
    yield value;
    yield* tenths(value, copy.slice(index + numeral.length));
    // 两三年, 十几: each sign for itself as well.
    for (const sign of numeral) yield readChineseNumeral(sign) ?? value;
  }
  if (/半/u.test(copy)) yield* [0.5, 50];
}

function partsOf({ readings }: FoundDate): number[] {
  return readings.flatMap(({ year, month, day }) =>
    [year, year === undefined ? undefined : year % 100, month, day].filter(
      (part) => part !== undefined,
    ),
  );
}
