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
  const open = alike(unmatched(one, other));
  const left = [...alike(unmatched(other, one)).values()].flatMap(([first]) => first ?? []);
  const others = [...alike(other).values()].flatMap(([first]) => first ?? []);
  const isMissing = (date: FoundDate): boolean => {
    if (date.isVague || left.some((candidate) => agree(date, candidate))) return false;
    const isRivalled = left.some((candidate) => fullness(candidate) >= fullness(date));
    if (!isRivalled && others.some((candidate) => agree(date, candidate))) return false;
    return !date.readings.some((reading) => standsAsNumbers(reading, numbers()));
  };
  return [...open.values()].filter(([first]) => first && isMissing(first)).flat();
}

const keyOf = ({ year, month, day }: PartialDate): string => `${year}-${month}-${day}`;

/** Those of which no reading is one of the others. */
function unmatched(dates: readonly FoundDate[], others: readonly FoundDate[]): FoundDate[] {
  const known = new Set(others.flatMap(({ readings }) => readings.map(keyOf)));
  return dates.filter(({ readings }) => !readings.some((reading) => known.has(keyOf(reading))));
}

/** The dates that are the same, together: a text may name one of them thousands of times. */
function alike(dates: readonly FoundDate[]): Map<string, FoundDate[]> {
  const groups = new Map<string, FoundDate[]>();
  for (const date of dates) {
    const key = `${date.isVague} ${date.readings.map(keyOf)}`;
    const group = groups.get(key);
    if (group) group.push(date);
    else groups.set(key, [date]);
  }
  return groups;
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
