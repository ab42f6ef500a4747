/** The months by their names in a language, as the runtime knows them; none where it uses numbers. */
export function monthsOf(language: string): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  const written = { calendar: "gregory", timeZone: "UTC" } as const;
  if (/^(zh|ja|ko)\b/.test(language)) return months;
  const day = { day: "numeric" } as const;
  for (const width of ["long", "short"] as const) {
    // Alone and beside a day some languages use different forms: июнь, 26 июня.
    for (const shape of [{}, day]) {
      const format = new Intl.DateTimeFormat(language, { ...written, month: width, ...shape });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(new Date(Date.UTC(2001, month - 1, 15)));
        const name = parts.find(({ type }) => type === "month")?.value.replace(/\.$/, "") ?? "";
        if (!/\p{L}/u.test(name)) continue;
        months.set(name, month);
        months.set(name.charAt(0).toUpperCase() + name.slice(1), month);
      }
    }
  }
  if (/^en\b/.test(language)) months.set("Sept", 9).set("Sep", 9);
  return months;
}
