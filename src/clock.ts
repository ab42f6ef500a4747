import type { Outcome } from "./model/diagnostic.ts";
import { calendarDay, momentWithOffset } from "./model/scalars.ts";

export interface ClockOptions {
  /** A moment in RFC 3339 with its offset, or a day, which starts in UTC. */
  readonly now?: string | undefined;
  /** `SOURCE_DATE_EPOCH`: seconds since 1970. */
  readonly sourceDate?: string | undefined;
}

/**
 * The time that embargo and validity are held against: as given, else that of the build, else
 * the machine's. It decides whether an edition may go out, and changes no byte of it.
 */
export function readClock({ now, sourceDate }: ClockOptions): Outcome<Date> {
  if (now !== undefined) {
    const isTime = [momentWithOffset, calendarDay].some((form) => form.safeParse(now).success);
    if (isTime) return { value: new Date(now), problems: [] };
    return {
      value: undefined,
      problems: [
        {
          rule: "invalid-usage",
          message: `“${now}” is no time.`,
          hint: "Give a day, such as 2025-09-01, or a moment with its offset: 2025-09-01T06:00:00+02:00.",
        },
      ],
    };
  }
  // A value that is none is reported where the dates inside the files are read.
  if (sourceDate !== undefined && /^\d{1,11}$/.test(sourceDate)) {
    return { value: new Date(Number(sourceDate) * 1000), problems: [] };
  }
  return { value: new Date(), problems: [] };
}
