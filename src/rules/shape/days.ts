import { type EdtfPoint, earliestDay, parseEdtf } from "../../model/edtf.ts";

/** The first day that a date can mean, as a sortable YYYY-MM-DD; none where that side is open. */
export function firstDay(date: string): string | undefined {
  const edtf = parseEdtf(date);
  if (!edtf) return undefined;
  const point = edtf.kind === "point" ? edtf.point : edtf.from;
  return point && earliestDay(point);
}

/** The last day that a date can mean, as a sortable YYYY-MM-DD; none where that side is open. */
export function lastDay(date: string): string | undefined {
  const edtf = parseEdtf(date);
  if (!edtf) return undefined;
  const point = edtf.kind === "point" ? edtf.point : edtf.to;
  return point && latestDay(point);
}

function latestDay({ year, month, day, season }: EdtfPoint): string {
  // Winter, the last season, ends in February of the next year.
  const last = season === undefined ? (month ?? 12) : (season - 20) * 3 + 2;
  const end = new Date(Date.UTC(year, last, 0));
  return day === undefined
    ? end.toISOString().slice(0, 10)
    : earliestDay({ year, month, day } as EdtfPoint);
}

/** A day some months before another. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, days)))
    .toISOString()
    .slice(0, 10);
}

/** The day that a moment falls on in UTC, which is the same on every machine. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
