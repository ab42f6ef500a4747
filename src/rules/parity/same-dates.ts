import type { FoundDate, PartialDate } from "./dates.ts";

/**
 * The dates of one text that the other contradicts or lacks. A date may be less full in one
 * language (the year is clear, or the day does not matter); but where both give the day, it is
 * the same one. Equal dates are paired off first, so that a year named elsewhere does not hide
 * a wrong day.
 * @param numbers what else can be read as a number in the other text: 2025 in “2025 and 2026年”
 */
export function datesMissing(
  one: readonly FoundDate[],
  other: readonly FoundDate[],
  numbers: () => ReadonlySet<number>,
): FoundDate[] {
  const open = one.filter((date) => !other.some((candidate) => isSame(date, candidate)));
  const left = other.filter((date) => !one.some((candidate) => isSame(date, candidate)));
  return open.filter((date) => {
    if (date.isVague || left.some((candidate) => agree(date, candidate))) return false;
    const isRivalled = left.some((candidate) => fullness(candidate) >= fullness(date));
    if (!isRivalled && other.some((candidate) => agree(date, candidate))) return false;
    return !date.readings.some((reading) => standsAsNumbers(reading, numbers()));
  });
}

function isSame(one: FoundDate, other: FoundDate): boolean {
  return one.readings.some((a) =>
    other.readings.some((b) => a.year === b.year && a.month === b.month && a.day === b.day),
  );
}

/** Whether two dates can be the same day: they share a part, and no part differs. */
function agree(one: FoundDate, other: FoundDate): boolean {
  const parts = ["year", "month", "day"] as const;
  return one.readings.some((a) =>
    other.readings.some((b) => {
      const shared = parts.filter((part) => a[part] !== undefined && b[part] !== undefined);
      return shared.length > 0 && shared.every((part) => a[part] === b[part]);
    }),
  );
}

function fullness({ readings: [first] }: FoundDate): number {
  return Object.keys(first ?? {}).length;
}

/** Year and day stand as bare numbers: the month is a word that was not understood. */
function standsAsNumbers({ year, month, day }: PartialDate, numbers: ReadonlySet<number>): boolean {
  const shown = [year, day ?? (year === undefined ? month : undefined)];
  const needed = shown.filter((part) => part !== undefined);
  return needed.every((part) => numbers.has(part));
}
