import { type EdtfPoint, parseEdtf } from "../../model/edtf.ts";
import type { Say } from "./messages.ts";

/** Words an EDTF date, or `notStated`, in the document's language. */
export type SayDate = (date: string | undefined) => string;

/**
 * Dates are calendar facts without a time zone; UTC keeps Intl from shifting the day. They stay in
 * the calendar that they were written in: Intl alone would say 1404 in Persian, 2568 in Thai.
 */
const written = { calendar: "gregory", timeZone: "UTC" } as const;
const shapes = {
  day: { ...written, year: "numeric", month: "long", day: "numeric" },
  month: { ...written, year: "numeric", month: "long" },
  year: { ...written, year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export function dateIn(language: string, say: Say): SayDate {
  const format = {
    day: new Intl.DateTimeFormat(dayMonthOrder(language), shapes.day),
    month: new Intl.DateTimeFormat(language, shapes.month),
    year: new Intl.DateTimeFormat(language, shapes.year),
  };

  return (date) => {
    if (date === undefined || date === "notStated") return say("date.not-stated");
    const edtf = parseEdtf(date);
    if (!edtf) return date;
    if (edtf.kind === "point") return point(edtf.point);
    if (!edtf.from) return say("date.until", { to: edtf.to ? point(edtf.to) : "" });
    if (!edtf.to) return say("date.from", { from: point(edtf.from) });
    return say("date.interval", { from: point(edtf.from), to: point(edtf.to) });
  };

  function point(value: EdtfPoint): string {
    const plain = plainPoint(value);
    if (value.uncertain && value.approximate)
      return say("date.uncertain-approximate", { date: plain });
    if (value.uncertain) return say("date.uncertain", { date: plain });
    return value.approximate ? say("date.approximate", { date: plain }) : plain;
  }

  function plainPoint({ year, month, day, season }: EdtfPoint): string {
    if (season !== undefined) return say("date.season", { season: say(`season.${season}`), year });
    const moment = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1));
    // Date.UTC takes 79 for 1979.
    moment.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
    return format[day ? "day" : month ? "month" : "year"].format(moment);
  }
}

/** `en` alone means the American order to Intl; a brief that is not American says 26 June 2025. */
function dayMonthOrder(language: string): string {
  return language === "en" ? "en-GB" : language;
}
