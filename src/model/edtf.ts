/**
 * Dates in the Extended Date/Time Format (ISO 8601-2, Library of Congress
 * levels 0 and 1 as far as briefs need them): year, month, day, season
 * (21 spring … 24 winter), a trailing `?` (uncertain), `~` (approximate) or
 * `%` (both), and intervals with an open side (`..`).
 */
export interface EdtfPoint {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** 21 spring, 22 summer, 23 autumn, 24 winter. */
  readonly season?: number;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

export type Edtf =
  | { readonly kind: "point"; readonly point: EdtfPoint }
  | {
      readonly kind: "interval";
      /** Absent where that side is open. */
      readonly from?: EdtfPoint;
      readonly to?: EdtfPoint;
    };

const pointForm = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/;

/** Reads a date; `undefined` if it is none (so is 2025-02-30). */
export function parseEdtf(text: string): Edtf | undefined {
  const sides = text.split("/");
  if (sides.length === 1) {
    const point = parsePoint(text);
    return point && { kind: "point", point };
  }
  const [fromText, toText] = sides;
  if (sides.length !== 2 || fromText === undefined || toText === undefined) return undefined;
  const from = fromText === ".." ? undefined : parsePoint(fromText);
  const to = toText === ".." ? undefined : parsePoint(toText);
  if ((fromText !== ".." && !from) || (toText !== ".." && !to) || (!from && !to)) return undefined;
  if (from && to && earliestDay(from) > earliestDay(to)) return undefined;
  return { kind: "interval", ...(from && { from }), ...(to && { to }) };
}

function parsePoint(text: string): EdtfPoint | undefined {
  const [, yearText, monthText, dayText, mark] = pointForm.exec(text) ?? [];
  if (yearText === undefined) return undefined;
  const marks = {
    uncertain: mark === "?" || mark === "%",
    approximate: mark === "~" || mark === "%",
  };
  const year = Number(yearText);
  // No calendar that people write has it.
  if (year === 0) return undefined;
  if (monthText === undefined) return { year, ...marks };
  const month = Number(monthText);
  if (month >= 21 && month <= 24 && dayText === undefined) return { year, season: month, ...marks };
  if (month < 1 || month > 12) return undefined;
  if (dayText === undefined) return { year, month, ...marks };
  const day = Number(dayText);
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= daysInMonth ? { year, month, day, ...marks } : undefined;
}

/** The first day that a point can mean, as a sortable `YYYY-MM-DD`. */
export function earliestDay(point: EdtfPoint): string {
  const month = point.season === undefined ? (point.month ?? 1) : (point.season - 20) * 3;
  const pad = (value: number, width: number): string => String(value).padStart(width, "0");
  return `${pad(point.year, 4)}-${pad(month, 2)}-${pad(point.day ?? 1, 2)}`;
}
