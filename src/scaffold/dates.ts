/** The day an edition is issued on, and where it comes from. */
export interface IssueDay {
  readonly day: string;
  readonly from: "id" | "today";
}

/**
 * The day of issue of a new edition: the one that its id names; today, if that lies in the month
 * that its id names, and else the first of it; today, if its id names none. In UTC, as all days.
 */
export function issueDay(id: string, now: Date): IssueDay {
  const today = dayOf(now);
  const [, month, day] =
    /(?:^|-)((?:19|20)\d\d-(?:0[1-9]|1[0-2]))(?:-(\d\d))?(?=-|$)/.exec(id) ?? [];
  if (month === undefined) return { day: today, from: "today" };
  if (day !== undefined) {
    const full = `${month}-${day}`;
    return isDay(full) ? { day: full, from: "id" } : { day: today, from: "today" };
  }
  return today.startsWith(month)
    ? { day: today, from: "today" }
    : { day: `${month}-01`, from: "id" };
}

/** The id of an edition of the month. */
export function monthOf(now: Date): string {
  return dayOf(now).slice(0, 7);
}

/** A month so many months after the one of a day. */
export function monthAfter(day: string, months: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && dayOf(date) === text;
}
