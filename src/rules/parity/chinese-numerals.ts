const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries([..."〇一二三四五六七八九"].map((sign, value) => [sign, value])),
  零: 0,
  两: 2,
  兩: 2,
};

/** What a sign multiplies by. */
export const chineseUnits: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};

export const chineseNumeral = /[〇零一二两兩三四五六七八九十百千万萬亿億]+/gu;

/** The value of a Chinese numeral: 三千万, 一百零五, and digit by digit 二〇二五. */
export function readChineseNumeral(numeral: string): number | undefined {
  const signs = [...numeral];
  if (signs.length === 0) return undefined;
  if (signs.every((sign) => Object.hasOwn(digits, sign))) {
    return Number(signs.map((sign) => digits[sign]).join(""));
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const sign of signs) {
    const unit = chineseUnits[sign];
    if (unit === undefined) {
      digit = digits[sign];
      if (digit === undefined) return undefined;
    } else if (unit >= 1e4) {
      // 万 and 亿 multiply all that stands before them: 三千万, 一万亿.
      section += digit ?? 0;
      if (unit > 1e4) [total, section] = [(total + section || 1) * unit, 0];
      else [total, section] = [total + (section || 1) * unit, 0];
      digit = undefined;
    } else {
      section += (digit || 1) * unit;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}
